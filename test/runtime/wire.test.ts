import type { Call } from "@openaction/runtime";
import { describe, expect, it } from "vitest";
import { writeRequest } from "../../runtime/wire.js";
import { createListener, service } from "./fake-service.js";

const endpoint = new URL("https://gaap.tencentcloudapi.com");
const call: Call = {
  service,
  endpoint,
  action: createListener,
  request: {},
  region: undefined,
  timeout: 60_000,
  deadline: 180_000,
  retries: 2,
  signal: undefined,
  int64: undefined,
  expires: Number.MAX_VALUE,
  attempts: [],
};
const write = (request: unknown) => writeRequest(endpoint, { ...call, request }, {});
const bodyOf = (request: unknown) => write(request).body;

describe("writeRequest", () => {
  it("writes the URL of the operation, which is / on the wire", () => {
    const { url } = write({});
    expect({ url, sent: new URL(url).pathname }).toEqual({
      url: "https://gaap.tencentcloudapi.com/#CreateHTTPListener",
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

  it("sends nothing for an action that takes a file, in whose place JSON would have {}", () => {
    const action = { ...createListener, body: "multipart" as const };
    expect(() => writeRequest(endpoint, { ...call, action }, {})).toThrow(
      new TypeError('CreateHTTPListener: "multipart" cannot be sent.'),
    );
  });
});
