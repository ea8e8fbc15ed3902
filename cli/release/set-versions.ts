import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { PackageFolder } from "./manifests.js";

/** Paths of changed files with their new text. */
export type Edits = ReadonlyMap<string, string>;

/**
 * Sets one version in every place that holds it: manifests and their dependencies on each other, the lockfile, the
 * packages that `redocly.yaml` has generated, and the changelog. Writes nothing; what is right already is left out.
 */
export function editVersions(
  root: string,
  packages: readonly PackageFolder[],
  version: string,
  entry: string,
): Edits {
  const names = new Set(packages.flatMap(({ manifest }) => manifest.name ?? []));
  const paths = packages.map(({ path }) => path);
  const edits = new Map<string, string>();
  const edit = (file: string, change: (text: string) => string) => {
    if (!existsSync(join(root, file))) return;
    const text = readFileSync(join(root, file), "utf8");
    const changed = change(text);
    if (changed !== text) edits.set(file, changed);
  };
  for (const path of paths) edit(join(path, "package.json"), (text) => editManifest(text, names, version));
  edit("package-lock.json", (text) => editLockfile(text, paths, names, version));
  edit("redocly.yaml", (text) => editConfiguration(text, version));
  edit("CHANGELOG.md", (text) => editChangelog(text, version, entry));
  return edits;
}

/** Writes edited files in place of the old ones. */
export function writeEdits(root: string, edits: Edits): void {
  for (const [file, text] of edits) writeFileSync(join(root, file), text);
}

type Json = Record<string, unknown>;

function editManifest(text: string, names: ReadonlySet<string>, version: string): string {
  return editJson(text, (manifest) => setVersion(manifest, names, version));
}

/** Of the lockfile only what it repeats of the manifests; what is installed stays as it was resolved. */
function editLockfile(
  text: string,
  paths: readonly string[],
  names: ReadonlySet<string>,
  version: string,
): string {
  return editJson(text, (lockfile) => {
    const locked = asJson(lockfile.packages);
    for (const path of paths) setVersion(asJson(locked[path]), names, version);
    lockfile.version = version;
  });
}

function setVersion(manifest: Json, names: ReadonlySet<string>, version: string): void {
  manifest.version = version;
  const dependencies = asJson(manifest.dependencies);
  for (const name of Object.keys(dependencies)) if (names.has(name)) dependencies[name] = version;
}

function editJson(text: string, change: (value: Json) => void): string {
  const value = asJson(JSON.parse(text));
  change(value);
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Comments and layout stay; documents that nothing is generated from have no version. */
function editConfiguration(text: string, version: string): string {
  const document = parseDocument(text);
  const apis = asJson(asJson(document.toJS()).apis);
  const generated = Object.keys(apis).filter((key) => "output" in asJson(asJson(apis[key])["x-openaction"]));
  for (const key of generated) document.setIn(["apis", key, "x-openaction", "version"], version);
  return generated.length === 0 ? text : document.toString({ lineWidth: 0 });
}

/** The new entry comes first, below the title. An entry that is there already may have been worded by hand, and stays. */
function editChangelog(text: string, version: string, entry: string): string {
  if (text.split("\n").includes(`## ${version}`)) return text;
  const first = text.search(/^## /m);
  const [head, rest] = first < 0 ? [`${text.trimEnd()}\n\n`, ""] : [text.slice(0, first), text.slice(first)];
  return `${head}${entry.trimEnd()}\n${rest === "" ? "" : `\n${rest}`}`;
}

function asJson(value: unknown): Json {
  // Any object can be read and written as a record of unknown values; anything else is an empty one of our own.
  return typeof value === "object" && value !== null ? (value as Json) : {};
}
