import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ADVISORIES } from "../hostile/advisories.js";
import { createFolder } from "../workspace.js";

const REFERENCES = ADVISORIES.filter(({ twin }) => twin === undefined);

// Node itself sees to it: what is not allowed here, no code of the process can read.
describe("references that lead elsewhere, under a Node that may read nothing there", () => {
  it.each(REFERENCES)("are refused by their place: $id", ({ document }) => {
    const folder = createFolder();
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
    const allowed = [resolve("."), folder].map((path) => `--allow-fs-read=${path}/`);
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--experimental-permission", ...allowed, resolve("dist/cli/main.js"), "lint", "openapi.json"],
      { cwd: folder, env: { XDG_CACHE_HOME: folder }, encoding: "utf8" },
    );
    expect(stderr).toContain("at #/components/schemas/Part/properties/Word");
    expect(stderr).not.toMatch(/ERR_ACCESS_DENIED|restricted|^\s+at .*:\d+:\d+/m);
    expect(status).toBe(1);
  });
});
