import { inspect } from "node:util";
import type { Credentials } from "@openaction/runtime";
import { assumeRole, cvmRole, tkeOidc } from "@openaction/runtime/node";
import { createSigner, webDigest } from "@openaction/runtime/signing";
import { describe, expect, it, vi } from "vitest";
import {
  END,
  failureOf,
  fakeSystem,
  NOW,
  type SentRequest,
  stsError,
  stsResult,
  temporary,
} from "./fake-system.js";

const credentials = { secretId: "AKID1", secretKey: "key-1", token: "token-1" };
const roleArn = "qcs::cam::uin/100000000001:roleName/deployer";

describe("assumeRole", () => {
  it("asks the Security Token Service, signed by the credentials that may take the role", async () => {
    const system = fakeSystem({ answer: stsResult });
    expect(await assumeRole({ ...system, credentials, roleArn }).load()).toEqual(temporary);
    const [request] = system.sent;
    if (!request) throw new Error("Nothing was sent.");
    const { url, headers, text, redirect } = request;
    expect({ url, redirect }).toEqual({ url: "https://sts.tencentcloudapi.com/", redirect: "manual" });
    expect(JSON.parse(text)).toEqual({
      RoleArn: roleArn,
      RoleSessionName: "openaction",
      DurationSeconds: 7200,
    });
    const want = await createSigner(webDigest)(credentials, {
      service: "sts",
      timestamp: NOW / 1000,
      method: "POST",
      headers: { "content-type": "application/json", host: "sts.tencentcloudapi.com" },
      payload: text,
    });
    expect(Object.fromEntries(headers)).toEqual({
      authorization: want,
      "content-type": "application/json",
      "x-tc-action": "AssumeRole",
      "x-tc-region": "ap-guangzhou",
      "x-tc-timestamp": `${NOW / 1000}`,
      "x-tc-token": "token-1",
      "x-tc-version": "2018-08-13",
    });
  });

  it("asks for the credentials that may take the role with the endpoint they are sent to", async () => {
    const provider = vi.fn(async (_refused?: Credentials, _endpoint?: URL) => credentials);
    const endpoint = "sts.eu.example";
    await assumeRole({
      ...fakeSystem({ answer: stsResult }),
      credentials: provider,
      roleArn,
      endpoint,
    }).load();
    expect(provider).toHaveBeenCalledExactlyOnceWith(undefined, new URL("https://sts.eu.example"));
  });

  it.each<{ name: string; answer: () => Response; want: string }>([
    {
      name: "an error, with code and request id",
      answer: () => stsError("no role for key-1 and token-1"),
      want: "AssumeRole: [ResourceNotFound.RoleNotFound] no role for *** and *** (request r-1)",
    },
    {
      name: "a redirect",
      answer: () => new Response(null, { status: 307, headers: { location: "https://evil.example" } }),
      want: "HTTP 307",
    },
    {
      name: "half an answer",
      answer: () => new Response('{"Response":{"Credentials":{"TmpSecretKey":"key-temporary"'),
      want: "not a JSON object",
    },
    {
      name: "an answer without credentials",
      answer: () => Response.json({ Response: { ExpiredTime: END } }),
      want: "lacks credentials",
    },
    {
      name: "an answer without an end",
      answer: () =>
        Response.json({
          Response: { Credentials: { TmpSecretId: "a", TmpSecretKey: "key-temporary", Token: "c" } },
        }),
      want: "lacks credentials or ExpiredTime",
    },
  ])("fails for $name, and shows no secret", async ({ answer, want }) => {
    const error = await failureOf(assumeRole({ ...fakeSystem({ answer }), credentials, roleArn }));
    expect(error.message).toContain(want);
    expect(inspect(error, { depth: 9 })).not.toMatch(/key-1|token-1|key-temporary/);
  });

  it.each(["http://sts.tencentcloudapi.com", "http://127.0.0.1.evil.example"])(
    "sends nothing to %s, which everybody on the way could read",
    async (endpoint) => {
      const system = fakeSystem({ answer: stsResult });
      const error = await failureOf(assumeRole({ ...system, credentials, roleArn, endpoint }));
      expect(error.message).toContain("is not https");
      expect(system.sent).toEqual([]);
    },
  );
});

describe("tkeOidc", () => {
  const env = {
    TKE_REGION: "eu-1",
    TKE_PROVIDER_ID: "provider-1",
    TKE_WEB_IDENTITY_TOKEN_FILE: "/var/token",
    TKE_ROLE_ARN: roleArn,
  };
  const files = { "/var/token": "jwt-1\n" };

  it("sends the pod's token, unsigned, to the Security Token Service", async () => {
    const system = fakeSystem({ env, files, answer: stsResult });
    expect(await tkeOidc(system).load()).toEqual(temporary);
    const [request] = system.sent;
    expect(request?.url).toBe("https://sts.tencentcloudapi.com/");
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      authorization: "SKIP",
      "x-tc-action": "AssumeRoleWithWebIdentity",
      "x-tc-region": "eu-1",
    });
    expect(JSON.parse(request?.text ?? "")).toEqual({
      ProviderId: "provider-1",
      WebIdentityToken: "jwt-1",
      RoleArn: roleArn,
      RoleSessionName: "openaction",
      DurationSeconds: 7200,
    });
  });

  it("is not set up without its variables", async () => {
    expect(await tkeOidc(fakeSystem({})).load()).toBeUndefined();
  });

  it.each([
    { name: "a variable is missing", env: { ...env, TKE_REGION: "" }, files, want: "TKE_REGION must be set" },
    { name: "the file is missing", env, files: {}, want: "/var/token has no token" },
    { name: "the file is empty", env, files: { "/var/token": "\n" }, want: "/var/token has no token" },
    { name: "the token is refused", env, files, want: "bad token ***" },
  ])("fails when $name", async ({ env, files, want }) => {
    const answer = () => stsError("bad token jwt-1");
    expect((await failureOf(tkeOidc(fakeSystem({ env, files, answer })))).message).toContain(want);
  });
});

describe("cvmRole", () => {
  const base = "http://metadata.tencentyun.com/latest/meta-data/cam/security-credentials/";
  const found = {
    TmpSecretId: "AKID-temporary",
    TmpSecretKey: "key-temporary",
    Token: "token-temporary",
    ExpiredTime: END,
    Code: "Success",
  };
  const answerWith =
    (role: object | string) =>
    ({ url }: SentRequest) =>
      url === base
        ? new Response("deployer\n")
        : typeof role === "string"
          ? new Response(role)
          : Response.json(role);

  it("asks the machine's metadata service for the name of the role, then for the role", async () => {
    const system = fakeSystem({ answer: answerWith(found) });
    expect(await cvmRole(system).load()).toEqual(temporary);
    expect(system.sent.map(({ url }) => url)).toEqual([base, `${base}deployer`]);
    expect(system.sent.every(({ redirect }) => redirect === "error")).toBe(true);
  });

  it("asks only for the role that is named", async () => {
    const system = fakeSystem({ answer: answerWith(found) });
    await cvmRole({ ...system, role: "other" }).load();
    expect(system.sent.map(({ url }) => url)).toEqual([`${base}other`]);
  });

  it.each<{ name: string; answer?: () => Response }>([
    { name: "is no machine of the cloud" },
    { name: "has no role", answer: () => new Response("not found", { status: 404 }) },
    { name: "is behind a proxy that answers everything", answer: () => new Response("<html>Sign in</html>") },
  ])("is not set up on what $name", async ({ answer }) => {
    expect(await cvmRole(fakeSystem(answer ? { answer } : {})).load()).toBeUndefined();
  });

  it.each([
    { name: "is refused", role: { ...found, Code: "Failed" }, want: "does not say Success" },
    { name: "lacks its token", role: { ...found, Token: "" }, want: "lacks" },
    { name: "is garbled", role: '{"TmpSecretKey":"key-temporary', want: "not a JSON object" },
  ])("fails when the role $name, and shows no secret", async ({ role, want }) => {
    const error = await failureOf(cvmRole(fakeSystem({ answer: answerWith(role) })));
    expect(error.message).toContain(want);
    expect(inspect(error, { depth: 9 })).not.toContain("key-temporary");
  });
});
