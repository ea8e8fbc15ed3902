import { environment, sdkProfile } from "@openaction/runtime/node";
import { describe, expect, it } from "vitest";
import { failureOf, fakeSystem } from "./fake-system.js";

const keys = { secretId: "AKID1", secretKey: "key-1" };
const mine = "/home/me/.tencentcloud/credentials";
const shared = "/etc/tencentcloud/credentials";
const profile = "[default]\nsecret_id = AKID1\nsecret_key = key-1\n";

describe("environment", () => {
  const env = { TENCENTCLOUD_SECRET_ID: "AKID1", TENCENTCLOUD_SECRET_KEY: "key-1" };

  it.each([
    { given: {}, want: undefined },
    { given: { TENCENTCLOUD_SECRET_ID: "", TENCENTCLOUD_SECRET_KEY: "" }, want: undefined },
    { given: env, want: keys },
    { given: { ...env, TENCENTCLOUD_SECURITY_TOKEN: "c" }, want: { ...keys, token: "c" } },
    {
      given: { ...env, TENCENTCLOUD_TOKEN: "b", TENCENTCLOUD_SECURITY_TOKEN: "c" },
      want: { ...keys, token: "b" },
    },
    {
      given: { ...env, TENCENTCLOUD_SESSION_TOKEN: "a", TENCENTCLOUD_TOKEN: "b" },
      want: { ...keys, token: "a" },
    },
  ])("finds $want in $given", async ({ given, want }) => {
    expect(await environment(fakeSystem({ env: given })).load()).toEqual(want);
  });

  it.each([
    { given: { TENCENTCLOUD_SECRET_ID: "AKID1" }, want: "TENCENTCLOUD_SECRET_KEY is not" },
    { given: { TENCENTCLOUD_SECRET_KEY: "key-1" }, want: "TENCENTCLOUD_SECRET_ID is not" },
  ])("is refused when half of it is set", async ({ given, want }) => {
    const error = await failureOf(environment(fakeSystem({ env: given })));
    expect(error.message).toContain(want);
    expect(error.message).not.toContain("key-1");
  });
});

describe("sdkProfile", () => {
  it.each<{ name: string; files: Record<string, string>; env?: Record<string, string>; want: unknown }>([
    { name: "nothing", files: {}, want: undefined },
    { name: "the user's file", files: { [mine]: profile }, want: keys },
    { name: "the machine's file", files: { [shared]: profile }, want: keys },
    { name: "the user's file first", files: { [mine]: profile, [shared]: "[default]" }, want: keys },
    {
      name: "the file that a variable names",
      files: { "/vault/keys": profile },
      env: { TENCENTCLOUD_CREDENTIALS_FILE: "/vault/keys" },
      want: keys,
    },
    { name: "a token", files: { [mine]: `${profile}token = t-1` }, want: { ...keys, token: "t-1" } },
    {
      name: "comments, quotes, other sections, a byte order mark and CRLF",
      files: {
        [mine]:
          "\uFEFF# mine\r\n[other]\r\nsecret_id=x\r\n\r\n[ default ]\r\n; id\r\nsecret_id=\"AKID1\"\r\nsecret_key='key-1'\r\n",
      },
      want: keys,
    },
    {
      name: "signs that mean something elsewhere",
      files: { [mine]: "[default]\nsecret_id=AKID1\nsecret_key=a=b#c;d" },
      want: { ...keys, secretKey: "a=b#c;d" },
    },
  ])("finds $name", async ({ files, env = {}, want }) => {
    expect(await sdkProfile(fakeSystem({ files, env })).load()).toEqual(want);
  });

  it.each([
    { name: "a line that is none", text: `${profile}key-1`, want: `${mine}:4: neither` },
    { name: "a name twice", text: `${profile}secret_key = key-1`, want: `${mine}:4: secret_key` },
    { name: "the section twice", text: `${profile}[default]`, want: `${mine}:4: the section [default]` },
    { name: "no section", text: "# nothing here", want: "has no section [default]" },
    { name: "no id", text: "[default]\nsecret_key = key-1", want: "secret_id is missing" },
    { name: "no key", text: "[default]\nsecret_id = AKID1", want: "secret_key is missing" },
  ])("refuses $name without showing it", async ({ text, want }) => {
    const error = await failureOf(sdkProfile(fakeSystem({ files: { [mine]: text } })));
    expect(error.message).toContain(want);
    expect(error.message).not.toContain("key-1");
  });

  it("refuses a file that is named and not there, or that may not be read", async () => {
    const named = sdkProfile({ ...fakeSystem({}), path: "/vault/keys" });
    expect((await failureOf(named)).message).toContain("/vault/keys does not exist");
    const denied = Object.assign(new Error("permission denied"), { code: "EACCES" });
    const closed = sdkProfile(fakeSystem({ files: { [mine]: denied, [shared]: profile } }));
    expect((await failureOf(closed)).message).toContain(`${mine} cannot be read (EACCES)`);
  });
});
