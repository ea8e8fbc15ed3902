import { describe, expect, it } from "vitest";
import { writeRequest } from "../../runtime/wire.js";

const write = (request: unknown, headers = {}) =>
  writeRequest(new URL("https://gaap.tencentcloudapi.com"), "CreateHTTPListener", headers, request);
const bodyOf = (request: unknown) => write(request).body;

describe("writeRequest", () => {
  it("writes the path of the operation, which is / on the wire", () => {
    const { endpoint, path } = write({});
    expect({ path, sent: new URL(path, endpoint).pathname }).toEqual({
      path: "/#CreateHTTPListener",
      sent: "/",
    });
  });

  it.each([
    { name: "no request", given: undefined, want: "{}" },
    { name: "an empty one", given: {}, want: "{}" },
    { name: "members that are undefined", given: { Limit: 1, Offset: undefined }, want: '{"Limit":1}' },
    { name: "letters beyond ASCII", given: { Name: "监听器-1" }, want: '{"Name":"监听器-1"}' },
    { name: "half of a surrogate pair", given: { Name: "\ud800" }, want: '{"Name":"\\ud800"}' },
  ])("writes $name as JSON", ({ given, want }) => {
    expect(bodyOf(given)).toBe(want);
  });

  it("leaves out headers that are undefined, and sends JSON without a charset", () => {
    const { headers } = write({}, { "x-tc-region": undefined, "x-tc-version": "2018-05-29" });
    expect(headers).toEqual({
      "content-type": "application/json",
      "x-tc-version": "2018-05-29",
    });
  });
});
