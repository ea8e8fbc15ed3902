import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packRelease } from "../../../cli/release/pack-release.js";
import { createFolder, write } from "../../workspace.js";

const MANIFEST = {
  name: "@boards/client",
  version: "1.0.0",
  files: ["dist", "src"],
  scripts: { build: "node build.cjs" },
};
const BUILD = 'require("node:fs").cpSync("src", "dist", { recursive: true });\n';
const LOCK = {
  name: "@boards/client",
  version: "1.0.0",
  lockfileVersion: 3,
  packages: { "": { name: "@boards/client", version: "1.0.0" } },
};

/** A package with a build step, built once before, at another time and with other rights. */
function createPackage(time: number, mode: number): string {
  const folder = createFolder();
  write("package.json", JSON.stringify(MANIFEST))(folder);
  write("package-lock.json", JSON.stringify(LOCK))(folder);
  write("build.cjs", BUILD)(folder);
  write("src/index.js", "export const answer = 42;\n")(folder);
  write(".gitignore", "dist/\n")(folder);
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", ...args], {
      cwd: folder,
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
        GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
      },
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "-m", "Begin");
  write("dist/stale.js", "of an earlier build\n")(folder);
  chmodSync(join(folder, "src/index.js"), mode);
  utimesSync(join(folder, "src/index.js"), time, time);
  return folder;
}

describe("packRelease", () => {
  it("packs the same bytes whenever and wherever, without what an earlier build left behind", async () => {
    const folders = [createPackage(1_000_000_000, 0o644), createPackage(1_700_000_000, 0o664)];
    const [first, second] = await Promise.all(
      folders.map((folder) => packRelease(folder, join(folder, "release"))),
    );
    expect(first).toEqual(second);
    expect(first?.map(({ name }) => name)).toEqual(["boards-client-1.0.0.tgz", "sbom.cdx.json"]);
    console.log(`release: ${first?.length} files, 2 builds, 1 hash each`);
    const [folder = ""] = folders;
    expect(existsSync(join(folder, "dist/stale.js"))).toBe(false);
    const bill = JSON.parse(readFileSync(join(folder, "release/sbom.cdx.json"), "utf8"));
    expect(bill).toMatchObject({
      bomFormat: "CycloneDX",
      serialNumber: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      metadata: { timestamp: "2026-01-02T03:04:05.000Z", component: { name: "@boards/client" } },
    });
  }, 30_000);

  it("keeps its hands off a folder with other files", async () => {
    const folder = createFolder();
    write("package.json", JSON.stringify(MANIFEST))(folder);
    write("release/thesis.txt", "years of work")(folder);
    await expect(packRelease(folder, join(folder, "release"))).rejects.toThrow("holds thesis.txt");
    expect(readFileSync(join(folder, "release/thesis.txt"), "utf8")).toBe("years of work");
  });
});
