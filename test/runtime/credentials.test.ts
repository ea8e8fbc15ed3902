import { type Credentials, CredentialsError } from "@openaction/runtime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect, createListener, credentials, failureOf, request } from "./fake-service.js";

const variables = ["SECRET_ID", "SECRET_KEY", "SESSION_TOKEN", "TOKEN", "SECURITY_TOKEN"];
const { secretId, secretKey } = credentials;

beforeEach(() => {
  for (const name of variables) vi.stubEnv(`TENCENTCLOUD_${name}`, undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

function setEnvironment(values: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(`TENCENTCLOUD_${name}`, value);
}

/** Key id and token that a call was sent with. */
async function sentWith(source: Parameters<typeof connect>[0]) {
  const { client, sent } = connect(source);
  await client.call(createListener, request);
  const headers = sent[0]?.headers;
  const id = /Credential=([^/]+)/.exec(headers?.get("authorization") ?? "")?.[1];
  return { id, token: headers?.get("x-tc-token") ?? null };
}

describe("credentials", () => {
  const token = "token-1";

  it.each([
    { name: "an object", given: credentials, want: null },
    { name: "an object with a token", given: { ...credentials, token }, want: token },
    { name: "an object with an empty token", given: { ...credentials, token: "" }, want: null },
    { name: "a function", given: () => ({ ...credentials, token }), want: token },
    { name: "an asynchronous function", given: async () => credentials, want: null },
  ])("may be $name", async ({ given, want }) => {
    expect(await sentWith({ credentials: given })).toEqual({ id: secretId, token: want });
  });

  it("are asked for at each call", async () => {
    const provider = vi.fn(() => credentials);
    const { client } = connect({ credentials: provider });
    expect(provider).not.toHaveBeenCalled();
    await client.call(createListener, request);
    await client.call(createListener, request);
    expect(provider).toHaveBeenCalledTimes(2);
  });

  it("are asked for with the endpoint that they are for, which no policy can change", async () => {
    const provider = vi.fn((_refused?: Credentials, _endpoint?: URL) => credentials);
    const evil = new URL("https://evil.example");
    const { client, sent } = connect({
      credentials: provider,
      endpoint: "https://proxy.example:8443",
      policies: [(next) => (call) => next({ ...call, endpoint: evil })],
    });
    await client.call(createListener, request);
    expect(provider).toHaveBeenCalledExactlyOnceWith(undefined, new URL("https://proxy.example:8443"));
    expect(sent.map(({ url }) => new URL(url).origin)).toEqual(["https://proxy.example:8443"]);
  });

  it.each([301, 302, 307, 308])("do not follow a redirect (%i)", async (status) => {
    const headers = { location: "https://evil.example/" };
    const { client, sent } = connect({}, () => new Response(null, { status, headers }));
    const error = await failureOf(client.safe(createListener, request));
    expect(error).toMatchObject({ code: "ClientError.Http", status });
    expect(sent).toMatchObject([{ redirect: "manual" }]);
  });

  it.each([
    { given: {}, want: null },
    { given: { SESSION_TOKEN: "a", TOKEN: "b", SECURITY_TOKEN: "c" }, want: "a" },
    { given: { TOKEN: "b", SECURITY_TOKEN: "c" }, want: "b" },
    { given: { SECURITY_TOKEN: "c" }, want: "c" },
    { given: { SESSION_TOKEN: "", SECURITY_TOKEN: "c" }, want: "c" },
    { given: { SESSION_TOKEN: "" }, want: null },
  ])("come from the environment by default, with the token of $given", async ({ given, want }) => {
    setEnvironment({ SECRET_ID: secretId, SECRET_KEY: secretKey, ...given });
    expect(await sentWith({ credentials: undefined })).toEqual({ id: secretId, token: want });
  });

  it.each([
    { name: "nothing is set", given: {}, want: "secretId is missing" },
    { name: "the key is not set", given: { SECRET_ID: secretId }, want: "secretKey is missing" },
    { name: "the id is empty", given: { SECRET_ID: "", SECRET_KEY: secretKey }, want: "secretId is missing" },
  ])("are an error that says what to set, if $name", async ({ given, want }) => {
    setEnvironment(given);
    const { client, sent } = connect({ credentials: undefined });
    const error = await failureOf(client.safe(createListener, request));
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error).toMatchObject({ code: "ClientError.Credentials", outcome: "not-sent" });
    for (const text of [want, "TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "`credentials`"]) {
      expect(error.message).toContain(text);
    }
    expect(sent).toEqual([]);
  });

  it("are missing where there is no environment at all", async () => {
    vi.stubGlobal("process", undefined);
    const error = await failureOf(connect({ credentials: undefined }).client.safe(createListener, request));
    vi.unstubAllGlobals();
    expect(error.message).toContain("secretId is missing");
  });

  it.each([
    { name: "a line break", given: { secretKey: `${secretKey}\n` }, want: "secretKey has a blank" },
    { name: "an outer blank", given: { secretId: ` ${secretId}` }, want: "secretId has a blank" },
    { name: "a control character", given: { token: "a\0b" }, want: "token has a blank" },
    { name: "a letter beyond ASCII", given: { secretKey: "schlüssel" }, want: "secretKey has a blank" },
  ])("with $name in them are not trimmed but refused", async ({ given, want }) => {
    const { client, sent } = connect({ credentials: { ...credentials, ...given } });
    const error = await failureOf(client.safe(createListener, request));
    expect(error).toMatchObject({ name: "CredentialsError", outcome: "not-sent" });
    expect(error.message).toContain(want);
    expect(sent).toEqual([]);
  });

  it.each([
    {
      name: "throws",
      given: () => {
        throw new Error("vault closed");
      },
    },
    { name: "rejects", given: () => Promise.reject(new Error("vault closed")) },
  ])("whose provider $name are an error with that cause", async ({ given }) => {
    const error = await failureOf(connect({ credentials: given }).client.safe(createListener, request));
    expect(error).toMatchObject({
      name: "CredentialsError",
      outcome: "not-sent",
      cause: new Error("vault closed"),
    });
    expect(error.message).toContain("provider failed");
  });
});
