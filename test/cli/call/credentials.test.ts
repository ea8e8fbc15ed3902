import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolder } from "../../workspace.js";
import { runInProcess, type Surroundings } from "../run-in-process.js";

const dryRun = ["call", "DescribeHTTPListeners", "--ProxyId", "link-cuxw2rm0", "--dry-run"];
const json = (name: string) => JSON.stringify({ secretId: `AKID${name}`, secretKey: `key-of-${name}` });
const ini = (name: string) => `[default]\nsecret_id = AKID${name}\nsecret_key = key-of-${name}\n`;
const env = (name: string) => ({
  TENCENTCLOUD_SECRET_ID: `AKID${name}`,
  TENCENTCLOUD_SECRET_KEY: `key-of-${name}`,
});

interface Row extends Pick<Surroundings, "env" | "stdin"> {
  readonly given: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Files that others can read, too. */
  readonly open?: readonly string[];
  readonly flags?: readonly string[];
  /** Who signs; nobody unless given. */
  readonly signer?: string;
  readonly region?: string;
  readonly says?: string;
  readonly code?: number;
}

const sdk = ".tencentcloud/credentials";
const tccli = ".tccli/default.credential";

const rows: readonly Row[] = [
  { given: "the environment", env: env("Env"), signer: "Env" },
  { given: "the file of the vendor's SDKs", files: { [sdk]: ini("Sdk") }, signer: "Sdk" },
  { given: "tccli's file", files: { [tccli]: json("Tccli") }, signer: "Tccli" },
  {
    given: "the environment before the files",
    env: env("Env"),
    files: { [sdk]: ini("Sdk"), [tccli]: json("Tccli") },
    signer: "Env",
  },
  {
    given: "a profile of tccli before the environment",
    env: env("Env"),
    files: { ".tccli/work.credential": json("Work") },
    flags: ["--profile", "work"],
    signer: "Work",
  },
  {
    given: "the region of a profile",
    files: {
      ".tccli/work.credential": json("Work"),
      ".tccli/work.configure": JSON.stringify({ _sys_param: { region: "ap-hongkong", output: "json" } }),
    },
    flags: ["--profile", "work"],
    signer: "Work",
    region: "ap-hongkong",
  },
  {
    given: "a region of the environment",
    env: { ...env("Env"), TENCENTCLOUD_REGION: "eu-frankfurt" },
    signer: "Env",
    region: "eu-frankfurt",
  },
  {
    given: "a file of JSON",
    files: { keys: json("File") },
    flags: ["--credentials", "keys"],
    signer: "File",
  },
  { given: "a file of INI", files: { keys: ini("File") }, flags: ["--credentials", "keys"], signer: "File" },
  { given: "standard input", stdin: json("Piped"), flags: ["--credentials", "-"], signer: "Piped" },
  {
    given: "a named file that others can read",
    files: { keys: json("File") },
    open: ["keys"],
    flags: ["--credentials", "keys"],
    code: 2,
    says: "error: Others can open keys, so its keys are not used. Run: chmod 600 keys",
  },
  {
    given: "tccli's file that others can read",
    files: { [tccli]: json("Tccli") },
    open: [tccli],
    signer: "Tccli",
    says: "warning: others can open",
  },
  {
    given: "a file that is not there",
    flags: ["--credentials", "keys"],
    code: 2,
    says: "error: Credentials cannot be read from keys: ENOENT",
  },
  {
    given: "a file that holds something else",
    files: { keys: '{"key": "key-of-nobody"}' },
    flags: ["--credentials", "keys"],
    code: 2,
    says: 'error: keys must hold {"secretId": "…", "secretKey": "…"}',
  },
  {
    given: "keys that are no JSON",
    stdin: "{key-of-nobody",
    flags: ["--credentials", "-"],
    code: 2,
    says: "error: standard input is no JSON.",
  },
  {
    given: "both a profile and a file",
    flags: ["--credentials", "keys", "--profile", "work"],
    code: 2,
    says: "error: --profile and --credentials cannot be given together.",
  },
  {
    given: "both keys and members from standard input",
    flags: ["--credentials", "-", "--input", "-"],
    code: 2,
    says: "error: Standard input holds either the request or the credentials",
  },
];

describe("credentials of openaction call", () => {
  it.each(rows)("$given", async (row) => {
    const { env: variables = {}, stdin = "", files = {}, open = [], flags = [], code = 0 } = row;
    const cwd = createFolder(files);
    for (const path of open) chmodSync(join(cwd, path), 0o644);
    const ending = await runInProcess([...dryRun, ...flags], { env: variables, stdin, cwd });
    expect(ending.code).toBe(code);
    expect(/Credential=AKID(\w+)\//.exec(ending.stdout)?.[1]).toBe(row.signer);
    expect(/^x-tc-region: (.*)$/m.exec(ending.stdout)?.[1]).toBe(row.region);
    if (row.says === undefined) expect(ending.stderr).toBe("");
    else expect(ending.stderr).toContain(row.says);
    expect(ending.stdout + ending.stderr).not.toContain("key-of-");
  });

  it("are not needed to see a request, which then is not signed", async () => {
    const { code, stdout } = await runInProcess(dryRun, { env: {} });
    expect(code).toBe(0);
    expect(stdout).toContain("authorization: (not signed: There are no credentials in the variables");
  });
});
