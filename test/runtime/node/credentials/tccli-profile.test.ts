import { inspect } from "node:util";
import { tccliProfile } from "@openaction/runtime/node";
import { describe, expect, it } from "vitest";
import { failureOf, fakeSystem, NOW, stsResult, temporary } from "./fake-system.js";

const path = "/home/me/.tccli/default.credential";
const keys = { secretId: "AKID1", secretKey: "key-1" };

function profileOf(content: object | string, name = "default") {
  return {
    [`/home/me/.tccli/${name}.credential`]: typeof content === "string" ? content : JSON.stringify(content),
  };
}

describe("tccliProfile", () => {
  it.each<{ name: string; files: Record<string, string>; env?: Record<string, string>; want: unknown }>([
    { name: "nothing", files: {}, want: undefined },
    { name: "keys", files: profileOf(keys), want: keys },
    {
      name: "keys with a token",
      files: profileOf({ ...keys, token: "t-1" }),
      want: { ...keys, token: "t-1" },
    },
    {
      name: "the profile that a variable names",
      files: profileOf(keys, "work"),
      env: { TCCLI_PROFILE: "work" },
      want: keys,
    },
    {
      name: "a login that lasts",
      files: profileOf({
        type: "oauth",
        ...keys,
        token: "t-1",
        expiresAt: NOW / 1000 + 60,
        oauth: { accessToken: "a" },
      }),
      want: { ...keys, token: "t-1", expiresAt: NOW + 60_000 },
    },
  ])("finds $name", async ({ files, env = {}, want }) => {
    expect(await tccliProfile(fakeSystem({ files, env })).load()).toEqual(want);
  });

  it("takes the role of a profile, by its keys", async () => {
    const roleArn = "qcs::cam::uin/100000000001:roleName/deployer";
    const files = profileOf({ ...keys, "role-arn": roleArn, "role-session-name": "me" });
    const system = fakeSystem({ files, answer: stsResult });
    expect(await tccliProfile(system).load()).toEqual(temporary);
    expect(JSON.parse(system.sent[0]?.text ?? "")).toMatchObject({ RoleArn: roleArn, RoleSessionName: "me" });
  });

  it("takes the role of the machine where the profile says so", async () => {
    const files = profileOf({ type: "cvm-role" });
    const system = fakeSystem({ files });
    expect((await failureOf(tccliProfile(system))).message).toContain(
      `${path} wants the role of this machine`,
    );
    expect(system.sent[0]?.url).toMatch(/^http:\/\/metadata\.tencentyun\.com\//);
  });

  it.each<{ name: string; files: Record<string, string>; profile?: string; want: string }>([
    { name: "is no JSON", files: profileOf('{"secretKey": "key-1"'), want: `${path} is not a JSON object` },
    { name: "lacks the id", files: profileOf({ secretKey: "key-1" }), want: "lacks secretId or secretKey" },
    {
      name: "is a login that is over",
      files: profileOf({ type: "oauth", ...keys, token: "t-1", expiresAt: NOW / 1000 }),
      want: `The login in ${path} has expired: run tccli auth login`,
    },
    { name: "is named and not there", files: {}, profile: "work", want: "work.credential does not exist" },
    {
      name: "has a path for a name",
      files: {},
      profile: "../../etc/passwd",
      want: "is no name of a profile",
    },
  ])("refuses a profile that $name, without showing it", async ({ files, profile, want }) => {
    const error = await failureOf(tccliProfile({ ...fakeSystem({ files }), profile }));
    expect(error.message).toContain(want);
    expect(inspect(error, { depth: 9 })).not.toContain("key-1");
  });
});
