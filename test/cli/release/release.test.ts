import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, replace } from "../../workspace.js";
import { runOpenaction } from "../run-openaction.js";

const CREATE = "spec/gaap/actions/create-http-listener.yaml";

/** A repository that was released as 0.1.0, and that got a lower rate limit since. */
function createRepository(): string {
  const folder = createWorkspace();
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", ...args], {
      cwd: folder,
    });
  writeFileSync(
    join(folder, "package.json"),
    '{ "name": "listeners", "version": "0.1.0", "private": true }\n',
  );
  writeFileSync(join(folder, "CHANGELOG.md"), "# Changelog\n");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "-m", "Begin");
  git("tag", "v0.1.0");
  replace(CREATE, "requests: 20", "requests: 10")(folder);
  return folder;
}

describe("openaction release", { timeout: 30_000 }, () => {
  it("tells what it would do, and writes nothing", async () => {
    const folder = createRepository();
    const { code, stdout } = await runOpenaction(["release", "--dry-run"], folder);
    expect({ code, stdout: stdout.split("\n") }).toEqual({
      code: 0,
      stdout: [
        "0.2.0 after v0.1.0",
        "",
        "## 0.2.0",
        "",
        "### CreateHTTPListener",
        "",
        "- **major** `10 calls in 1 s` are allowed instead of `20 calls in 1 s`.",
        "",
        "  changed  package.json",
        "  changed  redocly.yaml",
        "  changed  CHANGELOG.md",
        "",
      ],
    });
    expect(readFileSync(join(folder, "CHANGELOG.md"), "utf8")).toBe("# Changelog\n");
  });

  it("does not begin with changes that are not committed", async () => {
    const folder = createRepository();
    const { code, stderr } = await runOpenaction(["release"], folder);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("Commit or stash them first"),
    });
    expect(stderr).toContain(CREATE);
    expect(readFileSync(join(folder, "CHANGELOG.md"), "utf8")).toBe("# Changelog\n");
  });
});
