import { describe, expect, it } from "vitest";
import { parseEndpoint } from "../../runtime/endpoint.js";

describe("parseEndpoint", () => {
  it.each([
    {
      given: "gaap.tencentcloudapi.com",
      origin: "https://gaap.tencentcloudapi.com",
      host: "gaap.tencentcloudapi.com",
    },
    {
      given: "https://GAAP.tencentcloudapi.com/",
      origin: "https://gaap.tencentcloudapi.com",
      host: "gaap.tencentcloudapi.com",
    },
    { given: "localhost:4010", origin: "https://localhost:4010", host: "localhost:4010" },
    { given: "http://127.0.0.1:4010", origin: "http://127.0.0.1:4010", host: "127.0.0.1:4010" },
    { given: "http://127.0.0.1:80", origin: "http://127.0.0.1", host: "127.0.0.1" },
    { given: "http://[::1]:4010", origin: "http://[::1]:4010", host: "[::1]:4010" },
  ])("$given is asked at $origin, as $host", ({ given, origin, host }) => {
    expect(parseEndpoint(given)).toMatchObject({ origin, host });
  });

  it.each([
    "",
    " gaap.tencentcloudapi.com",
    "https://",
    "https://gaap.tencentcloudapi.com/v3",
    "gaap.tencentcloudapi.com/v3",
    "https://gaap.tencentcloudapi.com?x=1",
    "https://gaap.tencentcloudapi.com#x",
    "https://gaap.tencentcloudapi.com\\v3",
    "https://user:key@gaap.tencentcloudapi.com",
    "ftp://gaap.tencentcloudapi.com",
    "localhost:99999",
  ])("%j is refused by name", (given) => {
    expect(() => parseEndpoint(given)).toThrow(TypeError);
    expect(() => parseEndpoint(given)).toThrow(`endpoint: ${JSON.stringify(given)} is neither`);
  });
});
