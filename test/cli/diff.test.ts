import { execFileSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, replace } from "../workspace.js";
import { runInProcess } from "./run-in-process.js";

const CREATE = "spec/gaap/actions/create-http-listener.yaml";

/** A repository whose last commit has the documents of this one; what is edited afterwards is not committed. */
function createRepository(): string {
  const folder = createWorkspace();
  const git = (...args: readonly string[]) => execFileSync("git", [...args], { cwd: folder, stdio: "pipe" });
  git("init", "--quiet");
  git("add", "--all");
  git(
    "-c",
    "user.name=Somebody",
    "-c",
    "user.email=somebody@example.com",
    "commit",
    "--quiet",
    "-m",
    "Begin",
  );
  return folder;
}

describe("openaction diff", () => {
  it("compares the working copy with a revision, and leaves the index alone", async () => {
    const folder = createRepository();
    replace(CREATE, "requests: 20", "requests: 10")(folder);
    const { code, stdout, stderr } = await runInProcess(["diff", "git:HEAD"], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      "callers / servers",
      "CreateHTTPListener",
      "  major / minor  10 calls in 1 s are allowed instead of 20 calls in 1 s  rate-limit-lowered",
      "",
      "git:HEAD to the working copy: 1 change, major for callers, minor for servers; the next version after 0.1.0 is 0.2.0",
      "",
    ]);
    expect(execFileSync("git", ["status", "--porcelain"], { cwd: folder, encoding: "utf8" })).toBe(
      ` M ${CREATE}\n`,
    );
  });

  it.each([
    {
      given: "as JSON",
      format: "json",
      want: /"id": "rate-limit-lowered",\n\s+"action": "CreateHTTPListener"/,
    },
    {
      given: "as Markdown",
      format: "markdown",
      want: /^## 0\.2\.0\n\n### CreateHTTPListener\n\n- \*\*major\*\* `10 calls/,
    },
  ])("tells it $given", async ({ format, want }) => {
    const folder = createRepository();
    replace(CREATE, "requests: 20", "requests: 10")(folder);
    const { code, stdout } = await runInProcess(["diff", "git:HEAD", "gaap", "--format", format], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(want);
  });

  it("fails where the version is too low, and does not once it is raised", async () => {
    const folder = createRepository();
    const args = ["diff", "git:HEAD", "--check-version"];
    replace(CREATE, "requests: 20", "requests: 10")(folder);
    const tooLow = await runInProcess(args, { cwd: folder });
    expect(tooLow).toMatchObject({ code: 1, stderr: expect.stringContaining("to 0.2.0 or more") });
    replace(
      "redocly.yaml",
      "output: generated/gaap",
      'output: generated/gaap\n      version: "0.2.0"',
    )(folder);
    expect((await runInProcess(args, { cwd: folder })).code).toBe(0);
  });

  it("reads the version of a bundled document from the manifest beside it", async () => {
    const folder = createWorkspace();
    for (const name of ["old", "new"])
      cpSync("generated/gaap/openapi.json", join(folder, name, "openapi.json"));
    writeFileSync(join(folder, "old/package.json"), '{ "version": "1.2.3" }');
    writeFileSync(join(folder, "new/package.json"), '{ "version": "1.2.2" }');
    const args = ["diff", "old/openapi.json", "new/openapi.json", "--check-version"];
    const { code, stderr } = await runInProcess(args, { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("to 1.2.3 or more") });
  });

  it.each([
    { given: ["diff", "git:nowhere"], code: 2, want: "There is no revision nowhere" },
    { given: ["diff", "git:--output=x"], code: 2, want: "There is no revision --output=x" },
    {
      given: ["diff", "git:HEAD", "--format", "xml"],
      code: 2,
      want: "--format takes text, json or markdown",
    },
    { given: ["diff", "git:HEAD:spec/none.yaml"], code: 1, want: "git:HEAD:spec/none.yaml:1:1 error" },
    { given: ["diff", "none.yaml", "gaap"], code: 1, want: "none.yaml:1:1 error there is no such document" },
  ])("$given", async ({ given, code, want }) => {
    const ending = await runInProcess(given, { cwd: createRepository() });
    expect(ending.stderr).toContain(want);
    expect(ending.code).toBe(code);
    expect(ending.stderr).not.toMatch(/^\s+at /m);
  });
});
