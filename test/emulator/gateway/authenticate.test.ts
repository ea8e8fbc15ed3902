import { describe, expect, it } from "vitest";
import { createEmulator, type EmulatorOptions } from "../../../emulator/index.js";
import { gaapModel, readOutcome } from "../gaap-emulator.js";
import { type CallFacts, SAMPLE_TIME, signRequest } from "../sign-request.js";

const body = '{"ProxyId":"link-cuxw2rm0","ListenerName":"listener-1","Port":443}';

async function send(facts: CallFacts, options: EmulatorOptions = {}) {
  const emulator = createEmulator(gaapModel, { now: () => SAMPLE_TIME * 1000, ...options });
  return readOutcome(await emulator.fetch(signRequest({ body, ...facts })));
}

describe("signatures made by others", () => {
  // Made by the vendor's own client for Node with its documented example key, at 2023-07-13T07:25:34Z.
  const secretId = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
  const secretKey = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
  const json = "application/json";
  const charset = "application/json; charset=utf-8";
  const group = '{"GroupId":"lg-123456","ListenerName":"监听器-1","Port":8091}';
  const text = '{"ProxyId":"link-cuxw2rm0","ListenerName":"listener-1","Port":"443"}';
  const empty = "MissingParameter";
  it.each([
    {
      vector: "G1",
      body,
      type: json,
      signature: "123d307445942ac06d71f27477713e4b41f9a0162c20201e75a15eecb6cc1cb6",
    },
    {
      vector: "G2",
      body: text,
      type: json,
      signature: "a8bc55cd6a57eb74b2a4c1d13724906cb2ec84c95f495a66fddb4e83ff66febb",
    },
    {
      vector: "G4",
      body: group,
      type: json,
      signature: "b20d10eb874a1cf0a6238b80b95a2b6c383ee793e299ed0d10e53dbfd9b964bf",
    },
    {
      vector: "G6",
      body: "{}",
      type: json,
      signature: "3062eca5e39bfbfd3984df427ff910cfddc41b7931b18d8950543ebaf56558d2",
      want: empty,
    },
    {
      vector: "G7",
      body,
      type: json,
      signature: "5c95c9486866c5b4ff5881154280871597e6adb24a90c7d76aea5443dd125453",
      unsigned: true,
    },
    {
      vector: "G8",
      body,
      type: charset,
      signature: "3cfe374b6c5213a002e38bdd9aecc64b366b6dbca27765874286b41ee18501fd",
    },
    {
      vector: "G10",
      body,
      type: charset,
      signature: "9fe1fa58310d148afac02a746586fb41f64665e63b3deb11fd386a6ea2d123ac",
      signed: ";x-tc-action",
    },
  ])("$vector", async ({ body, type, signature, unsigned, signed = "", want = "ok" }) => {
    const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/2023-07-13/gaap/tc3_request, SignedHeaders=content-type;host${signed}, Signature=${signature}`;
    const headers = { authorization, ...(unsigned && { "x-tc-content-sha256": "UNSIGNED-PAYLOAD" }) };
    const options = { credentials: [{ secretId, secretKey }], lenientTypes: true };
    expect(await send({ body, contentType: type, headers }, options)).toMatchObject({ code: want });
    const tampered = { ...headers, authorization: authorization.replace(/.$/, "0") };
    expect(await send({ body, contentType: type, headers: tampered }, options)).toMatchObject({
      code: "AuthFailure.SignatureFailure",
    });
  });
});

describe("authentication", () => {
  const failure = "AuthFailure.SignatureFailure";
  const malformed = "AuthFailure.InvalidAuthorization";
  it.each<{ given: CallFacts; want: string }>([
    { given: { timestamp: SAMPLE_TIME - 301 }, want: "AuthFailure.SignatureExpire" },
    { given: { timestamp: SAMPLE_TIME - 300 }, want: "ok" },
    { given: { timestamp: SAMPLE_TIME - 299 }, want: "ok" },
    { given: { timestamp: SAMPLE_TIME + 299 }, want: "ok" },
    { given: { timestamp: SAMPLE_TIME + 300 }, want: "ok" },
    { given: { timestamp: SAMPLE_TIME + 301 }, want: "AuthFailure.SignatureExpire" },
    { given: { secretId: "AKIDUNKNOWN" }, want: "AuthFailure.SecretIdNotFound" },
    { given: { secretId: "somebody" }, want: "AuthFailure.InvalidSecretId" },
    { given: { secretKey: "wrong" }, want: failure },
    { given: { date: "2023-07-12" }, want: failure },
    { given: { service: "cvm" }, want: failure },
    { given: { contentType: "application/json; charset=UTF-8" }, want: "ok" },
    { given: { alsoSigned: ["x-tc-action", "x-tc-timestamp"] }, want: "ok" },
    { given: { alsoSigned: ["x-absent"] }, want: failure },
    { given: { payload: "another body" }, want: failure },
    {
      given: { payload: "UNSIGNED-PAYLOAD", headers: { "x-tc-content-sha256": "UNSIGNED-PAYLOAD" } },
      want: "ok",
    },
    { given: { payload: "UNSIGNED-PAYLOAD" }, want: failure },
    { given: { headers: { "x-tc-token": "surprise" } }, want: "AuthFailure.TokenFailure" },
    { given: { headers: { authorization: "Basic dXNlcjprZXk=" } }, want: malformed },
    { given: { headers: { authorization: "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE" } }, want: malformed },
  ])("with $given: $want", async ({ given, want }) => {
    expect(await send(given)).toMatchObject({ code: want });
  });

  it("says what is wrong with the scope", async () => {
    expect((await send({ date: "2023-07-12" })).message).toBe(
      "The scope is of 2023-07-12, but the timestamp of 2023-07-13 in UTC.",
    );
    expect((await send({ service: "cvm" })).message).toBe("The scope names the service cvm; this is gaap.");
  });

  it.each([
    { given: "content-type", want: malformed },
    { given: "host;content-type", want: malformed },
    { given: "Content-Type;Host", want: malformed },
    { given: "content-type;host;host", want: malformed },
    { given: "content-type;ho(st;host", want: malformed },
    { given: "constructor;content-type;host", want: failure },
  ])(
    "wants content-type and host as names of signed headers, in order: not $given",
    async ({ given, want }) => {
      const { headers } = signRequest({ body });
      const authorization = headers.get("authorization")?.replace("content-type;host", given);
      expect(await send({ headers: { authorization } })).toMatchObject({ code: want });
    },
  );

  it.each<{ client: string; given: CallFacts; want: string }>([
    { client: "one that signs host and port", given: { host: "127.0.0.1:4010" }, want: "ok" },
    {
      client: "the vendor's for Node",
      given: { host: "127.0.0.1:4010", signedHost: "127.0.0.1", service: "127" },
      want: "ok",
    },
    { client: "the vendor's for Python", given: { host: "http://127.0.0.1:4010" }, want: "ok" },
    { client: "one by name", given: { host: "localhost:4010", service: "anything" }, want: "ok" },
    {
      client: "one over IPv6",
      given: { host: "[::1]:4010", signedHost: "[::1]", service: "any" },
      want: "ok",
    },
    {
      client: "the vendor's for Node in a network of containers",
      given: { host: "emulator:4010", signedHost: "emulator", service: "emulator" },
      want: "ok",
    },
    {
      client: "one that signs another host",
      given: { signedHost: "cvm.tencentcloudapi.com" },
      want: failure,
    },
    { client: "one that signs another port", given: { host: "h:1", signedHost: "h:2" }, want: failure },
  ])("of $client: $want", async ({ given, want }) => {
    expect(await send(given)).toMatchObject({ code: want });
  });

  it("wants the session token of a temporary key", async () => {
    const temporary = { secretId: "AKIDTEMPORARY", secretKey: "key", token: "session" };
    const options = { credentials: [temporary] };
    const { token: _, ...key } = temporary;
    expect(await send(key, options)).toMatchObject({ code: "AuthFailure.TokenFailure" });
    expect(await send({ ...key, headers: { "x-tc-token": "session" } }, options)).toMatchObject({
      code: "ok",
    });
  });

  it("can be turned off, with the clock", async () => {
    const given = { timestamp: 1, headers: { authorization: undefined } };
    expect(await send(given, { verifySignatures: false })).toMatchObject({ code: "ok" });
  });
});
