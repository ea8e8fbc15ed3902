import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replace } from "../workspace.js";
import { type Clone, cloneRepository } from "./clone-repository.js";

const CREATE = "spec/gaap/actions/create-http-listener.yaml";

/** Makes a repository one that was released once, and whose document then got a lower rate limit. */
async function prepare(clone: Clone): Promise<void> {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(clone.folder, "package.json"), "utf8"),
  );
  await clone.run("git", "tag", `v${version}`);
  replace(CREATE, "requests: 20", "requests: 10")(clone.folder);
  await clone.run("npm", "run", "build");
  await clone.run("node", "dist/cli/main.js", "generate");
  await clone.run("git", "commit", "--quiet", "--all", "--message", "Halve the limit");
}

const read = ({ folder }: Clone, file: string) => readFileSync(join(folder, file), "utf8");

describe("a release", () => {
  it("is the same, byte for byte, from two copies of the sources", async () => {
    const clone = await cloneRepository();
    const clones = [clone, await cloneRepository(clone.folder)];
    for (const each of clones) {
      await prepare(each);
      await each.run("node", "dist/cli/main.js", "release");
    }
    const [first = "", second] = clones.map((each) => read(each, "release/SHA256SUMS"));
    expect(first).toBe(second);
    expect(first.match(/\S+$/gm)).toEqual([
      expect.stringMatching(/^openaction-\d/),
      expect.stringMatching(/^openaction-gaap-\d/),
      expect.stringMatching(/^openaction-runtime-\d/),
      "sbom.cdx.json",
    ]);
    console.log(`release: ${first.split("\n").length - 1} files, 2 builds, 1 hash each`);
    for (const each of clones) await expectReleased(each);
  });
});

/** What a release leaves in the repository, and in its bill of materials. */
async function expectReleased(clone: Clone): Promise<void> {
  const version = read(clone, "release/SHA256SUMS").match(/openaction-(\d+\.\d+\.\d+)\.tgz/)?.[1];
  expect(version).toMatch(/^\d+\.\d+\.0$/);
  for (const path of ["", "runtime/", "generated/gaap/"])
    expect(JSON.parse(read(clone, `${path}package.json`))).toMatchObject({ version });
  const changed = (await clone.run("git", "status", "--porcelain")).match(/\S+$/gm);
  expect(changed).toEqual([
    "CHANGELOG.md",
    "generated/gaap/package.json",
    "package-lock.json",
    "package.json",
    "redocly.yaml",
    "runtime/package.json",
  ]);
  expect(read(clone, "CHANGELOG.md")).toContain(
    `## ${version}\n\n### CreateHTTPListener\n\n- **major** \`10 calls in 1 s\` are allowed instead of \`20 calls in 1 s\`.\n`,
  );
  await clone.run("node", "dist/cli/main.js", "check");
  const { metadata, components } = JSON.parse(read(clone, "release/sbom.cdx.json"));
  expect(metadata.component).toMatchObject({ name: "openaction", version });
  const names = components.map(({ name }: { readonly name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(["@openaction/runtime", "openapi-fetch", "ts-morph"]));
  expect(read(clone, "release/sbom.cdx.json")).not.toContain(clone.folder);
}
