import { ApiError, createClient } from "@openaction/runtime";
import { createSigner, webDigest } from "@openaction/runtime/signing";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  connect,
  createListener,
  credentials,
  failureOf,
  fakeFetch,
  refuseDuplicate,
  request,
  result,
  type SentRequest,
  service,
} from "./fake-service.js";
import { findVector } from "./signing/vectors.js";

function headersOf(sent: readonly SentRequest[]) {
  return Object.fromEntries(sent[0]?.headers ?? []);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a request", () => {
  it("is what the vendor's own signer would have sent", async () => {
    const { client, sent } = connect();
    await client.call(createListener, request);
    const { given, want } = findVector("G1");
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: "POST", text: given.payload, redirect: "manual" });
    expect(new Request(sent[0]?.url ?? "").url).toBe("https://gaap.tencentcloudapi.com/#CreateHTTPListener");
    expect(headersOf(sent)).toEqual({
      authorization: `TC3-HMAC-SHA256 Credential=${credentials.secretId}/2023-07-13/gaap/tc3_request, SignedHeaders=content-type;host, Signature=${want.signature}`,
      "content-type": "application/json",
      "x-tc-action": "CreateHTTPListener",
      "x-tc-timestamp": "1689233134",
      "x-tc-version": "2018-05-29",
    });
  });

  it.each([
    { name: "of the client", options: { region: "ap-guangzhou" }, call: {}, want: "ap-guangzhou" },
    { name: "of the call", options: { region: "ap-guangzhou" }, call: { region: "eu-1" }, want: "eu-1" },
    { name: "left out", options: {}, call: {}, want: undefined },
    { name: "undefined", options: { region: undefined }, call: { region: undefined }, want: undefined },
  ])("carries the region $name", async ({ options, call, want }) => {
    const { client, sent } = connect(options);
    await client.call(createListener, request, call);
    expect(headersOf(sent)["x-tc-region"]).toBe(want);
  });

  it("carries language and token where they are given", async () => {
    const { client, sent } = connect({
      language: "en-US",
      credentials: { ...credentials, token: "token-1" },
    });
    await client.call(createListener, request);
    expect(headersOf(sent)).toMatchObject({ "x-tc-language": "en-US", "x-tc-token": "token-1" });
  });

  it.each([
    { given: "127.0.0.1:4010", origin: "https://127.0.0.1:4010", host: "127.0.0.1:4010" },
    { given: "http://127.0.0.1:4010", origin: "http://127.0.0.1:4010", host: "127.0.0.1:4010" },
    {
      given: "https://gaap.intl.tencentcloudapi.com:443/",
      origin: "https://gaap.intl.tencentcloudapi.com",
      host: "gaap.intl.tencentcloudapi.com",
    },
  ])("to $given is signed for the host that is asked", async ({ given, origin, host }) => {
    const { client, sent } = connect({ endpoint: given });
    await client.call(createListener, request);
    expect(sent[0]?.url).toBe(`${origin}/#CreateHTTPListener`);
    const vector = findVector("G1").given;
    const headers = { "content-type": "application/json", host };
    expect(headersOf(sent).authorization).toBe(
      await createSigner(webDigest)(credentials, { ...vector, headers }),
    );
  });

  it("goes through the global fetch if there is no other", async () => {
    const { fetch, sent } = fakeFetch();
    const client = createClient(service, { credentials });
    vi.stubGlobal("fetch", fetch);
    await client.call(createListener, request);
    expect(sent).toHaveLength(1);
  });

  it("takes its time from the system clock if there is no other", async () => {
    vi.useFakeTimers({ now: 4_102_444_800_000 });
    const { client, sent } = connect({ now: undefined });
    await client.call(createListener, request);
    expect(headersOf(sent)["x-tc-timestamp"]).toBe("4102444800");
    expect(headersOf(sent).authorization).toContain("/2100-01-01/gaap/");
  });
});

describe("call and safe", () => {
  it("resolve to the result", async () => {
    const { client } = connect();
    expect(await client.call(createListener, request)).toEqual(result);
    expect(await client.safe(createListener, request)).toEqual({ ok: true, data: result });
  });

  it("reject with the service's error, and resolve to it", async () => {
    const { client } = connect({}, refuseDuplicate);
    const error = await failureOf(client.safe(createListener, request));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      message: "[InvalidParameterValue.DuplicatedListenerPort] Port 443 is taken.",
      code: "InvalidParameterValue.DuplicatedListenerPort",
      category: "InvalidParameterValue",
      known: true,
      action: "CreateHTTPListener",
      outcome: "rejected",
      requestId: "r-1",
    });
    await expect(client.call(createListener, request)).rejects.toMatchObject({
      name: "ApiError",
      message: error.message,
    });
  });

  it.each([
    { name: "an empty region", call: { region: "" }, want: /region: "" .* leave it out/ },
    { name: "a region with a line break", call: { region: "ap\n" }, want: /region/ },
    { name: "no time at all", call: { timeout: 0 }, want: /timeout: 0/ },
    { name: "a time that a timer cannot take", call: { timeout: 2 ** 31 }, want: /timeout: 2147483648/ },
    { name: "an endless time", call: { timeout: Number.POSITIVE_INFINITY }, want: /timeout/ },
    { name: "no number", call: { timeout: Number.NaN }, want: /timeout/ },
  ])("refuse $name as a mistake of the program", async ({ call, want }) => {
    const { client, sent } = connect();
    await expect(client.call(createListener, request, call)).rejects.toThrow(TypeError);
    await expect(client.safe(createListener, request, call)).rejects.toThrow(want);
    expect(() => createClient(service, call)).toThrow(want);
    expect(sent).toEqual([]);
  });

  it("refuse a request that is not JSON as a mistake of the program", async () => {
    const { client, sent } = connect();
    // @ts-expect-error: a bigint is no number
    await expect(client.safe(createListener, { ...request, Port: 443n })).rejects.toThrow(TypeError);
    expect(sent).toEqual([]);
  });
});
