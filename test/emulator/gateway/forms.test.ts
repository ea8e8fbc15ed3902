import { describe, expect, it } from "vitest";
import { createEmulator, type EmulatorOptions } from "../../../emulator/index.js";
import { gaapModel, readOutcome } from "../gaap-emulator.js";
import { type CallFacts, SAMPLE_TIME, signRequest } from "../sign-request.js";
import { signV1, type V1Facts } from "../sign-v1.js";

async function send(request: Request, options: EmulatorOptions = {}) {
  const emulator = createEmulator(gaapModel, { now: () => SAMPLE_TIME * 1000, ...options });
  return readOutcome(await emulator.fetch(request));
}

// Published with the vendor's documentation of its signature version 1.
const vendorKey = {
  secretId: "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
  secretKey: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
};

describe("signature version 1", () => {
  it.each<{ given: V1Facts; want: string }>([
    { given: {}, want: "ok" },
    { given: { method: "GET" }, want: "ok" },
    { given: { parameters: { SignatureMethod: "HmacSHA1" } }, want: "ok" },
    { given: { parameters: { SignatureMethod: undefined } }, want: "ok" },
    { given: { parameters: { ListenerName: "a b&c=d/监听器" } }, want: "ok" },
    { given: { method: "GET", parameters: { ListenerName: "a b&c=d/监听器" } }, want: "ok" },
    { given: { host: "127.0.0.1:4010" }, want: "ok" },
    { given: { secretKey: "wrong" }, want: "AuthFailure.SignatureFailure" },
    { given: { sent: { Port: "444" } }, want: "AuthFailure.SignatureFailure" },
    { given: { sent: { Limit: "1" } }, want: "AuthFailure.SignatureFailure" },
    { given: { signedHost: "cvm.tencentcloudapi.com" }, want: "AuthFailure.SignatureFailure" },
    { given: { parameters: { SecretId: "AKIDUNKNOWN" } }, want: "AuthFailure.SecretIdNotFound" },
    { given: { parameters: { SecretId: undefined } }, want: "MissingParameter" },
    { given: { parameters: { Nonce: undefined } }, want: "MissingParameter" },
    { given: { parameters: { Nonce: "0" } }, want: "InvalidParameter" },
    { given: { parameters: { Timestamp: String(SAMPLE_TIME - 301) } }, want: "AuthFailure.SignatureExpire" },
    { given: { parameters: { Token: "surprise" } }, want: "AuthFailure.TokenFailure" },
    { given: { parameters: { Region: "" } }, want: "InvalidParameterValue" },
    { given: { parameters: { Language: "en-US", RequestClient: "SDK_NODEJS_4" } }, want: "ok" },
    { given: { parameters: { Port: "http" } }, want: "InvalidParameter" },
    { given: { parameters: { Colour: "red" } }, want: "UnknownParameter" },
  ])("with $given: $want", async ({ given, want }) => {
    expect(await send(signV1(given))).toMatchObject({ code: want });
  });

  it.each([
    { given: "HmacSHA256", signature: "UNynVzd8XaBfEm3nidSvku/VPQ98Se2CtxVXjCeb9LU=" },
    { given: "HmacSHA1", signature: "ZhHh+eRkFu3yQ/2l9uUyQ3NTjxA=" },
  ])("is computed as the vendor's own clients do, with $given", async ({ given, signature }) => {
    const request = signV1({
      secretKey: vendorKey.secretKey,
      parameters: { SignatureMethod: given, SecretId: vendorKey.secretId },
      sent: { Signature: signature },
    });
    expect(await send(request, { credentials: [vendorKey] })).toMatchObject({ code: "ok" });
  });

  it("does not take a parameter twice", async () => {
    const url = "http://emulator.test/?Action=CreateHTTPListener&Action=DeleteListeners";
    expect(await send(new Request(url))).toMatchObject({ code: "InvalidParameter" });
  });
});

describe("GET with signature version 3", () => {
  const query = "ProxyId=link-cuxw2rm0&Port=443&ListenerName=listener%20a";
  it.each<{ given: CallFacts; want: string }>([
    { given: { query }, want: "ok" },
    { given: { query: "ProxyId=link-cuxw2rm0&Port=443&ListenerName=listener+a" }, want: "ok" },
    { given: { query: `${query}&Port=444` }, want: "InvalidParameter" },
    { given: { query: `${query}&Port.0=1` }, want: "InvalidParameter" },
    { given: { query: `${query}&__proto__.x=1` }, want: "UnknownParameter" },
    { given: { query: `${query}&Other=%ff` }, want: "InvalidParameter" },
    { given: { query: `${query}&Other=${"x".repeat(32 * 1024)}` }, want: "RequestSizeLimitExceeded" },
    { given: { query: `${"a.".repeat(65)}b=1` }, want: "InvalidParameter" },
    {
      given: {
        action: "DeleteListeners",
        query: "ProxyId=link-cuxw2rm0&Force=1&ListenerIds.0=listener-1&ListenerIds.1=listener-2",
      },
      want: "ok",
    },
    {
      given: { action: "DeleteListeners", query: "ProxyId=link-cuxw2rm0&Force=1&ListenerIds.1=listener-1" },
      want: "InvalidParameter",
    },
  ])("with $given.query: $want", async ({ given, want }) => {
    expect(await send(signRequest(given))).toMatchObject({ code: want });
  });

  it("is signed as the vendor's own clients sign", async () => {
    const signature = "2dabb9d05f2df4ee576ebcd8293d103c063ef9cdf652476c788f8262a8b6f34e";
    const authorization = `TC3-HMAC-SHA256 Credential=${vendorKey.secretId}/2023-07-13/gaap/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`;
    const request = signRequest({ query, headers: { authorization } });
    expect(await send(request, { credentials: [vendorKey] })).toMatchObject({ code: "ok" });
  });
});

describe("multipart bodies", () => {
  const part = (name: string, value: string) =>
    `--parts\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const body = `${part("ProxyId", "link-cuxw2rm0")}${part("Port", "443")}${part("ListenerName", "listener-1")}--parts--\r\n`;
  const contentType = "multipart/form-data; boundary=parts";
  it.each<{ given: CallFacts; want: string }>([
    { given: { body, contentType }, want: "ok" },
    { given: { body, contentType: "multipart/form-data" }, want: "InvalidRequest" },
    { given: { body, contentType: "multipart/form-data; boundary=other" }, want: "InvalidRequest" },
    { given: { body: body.slice(0, -40), contentType }, want: "InvalidRequest" },
    { given: { body: part("Port", "443") + body, contentType }, want: "InvalidParameter" },
    {
      given: { body: body.replace("443", "444"), payload: body, contentType },
      want: "AuthFailure.SignatureFailure",
    },
  ])("$given.contentType: $want", async ({ given, want }) => {
    expect(await send(signRequest(given))).toMatchObject({ code: want });
  });
});

describe("bodies", () => {
  const nest = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`;
  it.each([
    { given: nest(64), want: '"a" is not a known member.' },
    { given: nest(65), want: "The body is nested more than 64 levels deep." },
    { given: `{"a":"${"[".repeat(100)}\\"${"{".repeat(100)}"}`, want: '"a" is not a known member.' },
    { given: `{"a":${"[".repeat(200_000)}`, want: "The body is nested more than 64 levels deep." },
    { given: '{"__proto__":{"ListenerName":"x"}}', want: '"__proto__" is not a known member.' },
    { given: '{"constructor":1}', want: '"constructor" is not a known member.' },
  ])("are answered: $want", async ({ given, want }) => {
    expect((await send(signRequest({ body: given }))).message).toBe(want);
  });
});
