import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseFaultOrder } from "../../../emulator/index.js";
import { createFolder } from "../../workspace.js";
import { type Printed, runInProcess } from "../run-in-process.js";
import { createCall, readCall, skipWaits, startEmulated } from "../start-emulated.js";

const CANARY = { secretId: "AKIDCANARY", secretKey: "canary-key-7f3a", token: "canary-token-91bc" };
const variables = {
  TENCENTCLOUD_SECRET_ID: CANARY.secretId,
  TENCENTCLOUD_SECRET_KEY: CANARY.secretKey,
  TENCENTCLOUD_TOKEN: CANARY.token,
};
const ini = `[default]\nsecret_id = ${CANARY.secretId}\nsecret_key = ${CANARY.secretKey}\ntoken = ${CANARY.token}\n`;

const rows = [
  { given: "a result", args: [...readCall, "--debug"], want: 0 },
  {
    given: "a create whose answer is lost",
    args: [...createCall, "--debug"],
    fault: "close-after-request,at=1",
    want: 0,
  },
  {
    given: "an answer that is none",
    args: [...readCall, "--debug", "--retries", "0"],
    fault: "html",
    want: 5,
  },
  { given: "a refusal", args: [...readCall.slice(0, 3), "link-absent00", "--debug"], want: 3 },
  { given: "a key that is refused", args: [...readCall, "--debug"], isStranger: true, want: 3 },
  { given: "a preview", args: [...readCall, "--dry-run"], want: 0 },
  { given: "the steps of a signature", args: [...readCall, "--explain-signature"], want: 0 },
  { given: "code", args: [...readCall, "--as", "curl"], want: 0 },
  { given: "an error of usage", args: [...readCall, "--Port", "x"], want: 2 },
  { given: "a file of keys in place of the request", args: [...readCall, "--input", "keys"], want: 2 },
  { given: "a folder in place of the keys", args: [...readCall, "--credentials", "."], want: 2 },
  { given: "keys on the command line", args: [...readCall, "--secretKey", CANARY.secretKey], want: 2 },
  { given: "waiting", args: ["wait", ...readCall.slice(1), "--debug"], want: 1 },
];

const ways = [
  { way: "the environment", surroundings: { env: variables }, flags: [] },
  { way: "a file", surroundings: { env: {} }, flags: ["--credentials", "keys"] },
  {
    way: "standard input",
    surroundings: { env: {}, stdin: JSON.stringify(CANARY) },
    flags: ["--credentials", "-"],
  },
];

/** What a command printed, and every file that it wrote. */
function traces({ stdout, stderr }: Printed, cwd: string): string {
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const written = files.filter(({ name }) => name !== "keys");
  return [
    stdout,
    stderr,
    ...written.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8")),
  ].join("\n");
}

const seen: string[] = [];

describe("a secret key and its token", () => {
  it.each(rows)("show up nowhere: $given", async ({ args, fault, isStranger, want }) => {
    skipWaits(1_000, 1_500, 3_000, 6_000);
    for (const { surroundings, flags } of ways) {
      const { url } = await startEmulated({
        ...(!isStranger && { credentials: [CANARY] }),
        ...(fault !== undefined && { faults: [parseFaultOrder(fault)] }),
      });
      const cwd = createFolder({ keys: ini });
      const named = args.includes("--credentials") ? [] : flags;
      for (const output of flags.length === 0 ? ["text", "json"] : ["text"]) {
        const line = [...args, ...named, "--endpoint", url, "--output", output];
        const printed = await runInProcess(line, {
          ...surroundings,
          cwd,
          env: { ...surroundings.env, XDG_CACHE_HOME: cwd },
        });
        const all = traces(printed, cwd);
        expect({ line, code: printed.code }).toEqual({ line, code: expect.any(Number) });
        expect(all).not.toContain(CANARY.secretKey);
        expect(all).not.toContain(CANARY.token);
        seen.push(all);
        if (output === "text") expect(printed.code).toBe(want);
      }
    }
  });

  it("were in use, as their id shows", () => {
    console.log(`canary: 0 hits in what ${seen.length} commands printed and wrote (aim 0)`);
    expect(seen.filter((all) => all.includes(CANARY.secretId)).length).toBeGreaterThan(10);
  });
});
