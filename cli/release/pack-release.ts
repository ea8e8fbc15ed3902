import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../fail.js";
import { run } from "../run.js";
import { normaliseBill } from "./bill-of-materials.js";
import { type PackageFolder, readPackages } from "./manifests.js";

/** A file of a release, by its name in the folder of the release. */
export interface Artefact {
  readonly name: string;
  readonly sha256: string;
}

export const BILL = "sbom.cdx.json";
export const SUMS = "SHA256SUMS";

/**
 * Builds and packs what stands in a repository: a tarball for each package that is not private, a bill of materials and
 * the hashes of all. What an earlier build left behind is removed first, so that the same sources, built with the same
 * versions of Node and npm, give the same bytes.
 */
export async function packRelease(root: string, out: string): Promise<readonly Artefact[]> {
  const packages = readPackages(root);
  prepareFolder(out);
  await removeBuilt(root, packages);
  if (packages[0]?.manifest.scripts?.build !== undefined) await run("npm", ["run", "build"], { cwd: root });
  for (const { path, manifest } of packages.filter((folder) => folder.manifest.private !== true)) {
    if (manifest.name === undefined)
      throw new UsageError(`${join(path, "package.json")} has no name to pack under.`);
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", out], { cwd: join(root, path) });
  }
  writeFileSync(join(out, BILL), await makeBill(root, packages));
  const artefacts = readdirSync(out)
    .filter((name) => name.endsWith(".tgz") || name === BILL)
    .sort()
    .map((name) => ({ name, sha256: hashFile(join(out, name)) }));
  writeFileSync(join(out, SUMS), artefacts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
  return artefacts;
}

/** A new or empty folder, or that of an earlier release. It ignores itself, so that a release leaves a clean checkout. */
function prepareFolder(out: string): void {
  mkdirSync(out, { recursive: true });
  const isOurs = (name: string) => /\.tgz$/.test(name) || [BILL, SUMS, ".gitignore"].includes(name);
  const foreign = readdirSync(out).find((name) => !isOurs(name));
  if (foreign !== undefined)
    throw new UsageError(`${out} holds ${foreign}, which is no file of a release. Name another folder.`);
  for (const name of readdirSync(out)) rmSync(join(out, name));
  writeFileSync(join(out, ".gitignore"), "*\n");
}

/** Built files are those that a manifest packs and git ignores. */
async function removeBuilt(root: string, packages: readonly PackageFolder[]): Promise<void> {
  for (const { path, manifest } of packages) {
    for (const name of manifest.files ?? []) {
      const file = join(path, name);
      if (await isIgnored(root, file)) rmSync(join(root, file), { recursive: true, force: true });
    }
  }
}

async function isIgnored(root: string, file: string): Promise<boolean> {
  const listed = await run("git", ["ls-files", "--", file], { cwd: root });
  if (listed !== "") return false;
  try {
    await run("git", ["check-ignore", "--quiet", "--", file], { cwd: root });
    return true;
  } catch {
    return false;
  }
}

async function makeBill(root: string, packages: readonly PackageFolder[]): Promise<string> {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"];
  const committed = await run("git", ["log", "-1", "--format=%cI"], { cwd: root });
  const name = packages[0]?.manifest.name ?? "";
  return normaliseBill(await run("npm", args, { cwd: root }), {
    name,
    timestamp: new Date(committed.trim()).toISOString(),
  });
}

function hashFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
