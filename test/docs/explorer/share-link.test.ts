import { describe, expect, it } from "vitest";
import { readLink, writeLink } from "../../../docs/explorer/share-link.js";

const settings = {
  target: "service",
  localUrl: "http://127.0.0.1:4010",
  endpoint: "https://gaap.tencentcloudapi.com",
  region: "ap-guangzhou",
  language: "",
} as const;

describe("a link to a form", () => {
  it("brings the form back, but not where to send it", () => {
    const link = writeLink("CreateHTTPListener", { Name: 'a&b=c #"é监', Port: 443 }, settings);
    expect(link).toMatch(/^#[\w%.+=&*-]+$/);
    expect(readLink(link)).toEqual({
      action: "CreateHTTPListener",
      request: { Name: 'a&b=c #"é监', Port: 443 },
      region: "ap-guangzhou",
      endpoint: "https://gaap.tencentcloudapi.com",
    });
  });

  it("keeps every digit of a large integer, as text that the form takes as well", () => {
    const link = writeLink("A", { Id: 18446744073709551615n }, settings);
    expect(readLink(link).request).toEqual({ Id: "18446744073709551615" });
  });

  it.each(["", "#", "#action=A&request={", "#action=A&request=[]", "#action=A&request=null", "#%"])(
    "takes nothing from %s but the action",
    (link) => {
      expect(readLink(link)).toEqual({ action: link.includes("action=A") ? "A" : "" });
    },
  );
});
