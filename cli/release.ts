import { resolve } from "node:path";
import type { Rating } from "../generator/diff/index.js";
import { UsageError } from "./fail.js";
import { relativePath } from "./paths.js";
import type { Rules } from "./print-diff.js";
import { readPackages } from "./release/manifests.js";
import { packRelease } from "./release/pack-release.js";
import { planRelease } from "./release/plan-release.js";
import { pairDocuments } from "./release/released-documents.js";
import { type Edits, editVersions, writeEdits } from "./release/set-versions.js";
import { readRevision } from "./revision.js";
import { run } from "./run.js";
import { coloursOf, print, printAside, showText } from "./terminal.js";

/** Options of `openaction release`, as the command line has them. */
export interface ReleaseOptions {
  readonly out: string;
  readonly atLeast: string;
  readonly dryRun: boolean;
  readonly packOnly: boolean;
}

/** The next release, before anything is written. */
interface Draft {
  /** Tag of the last release; absent before the first one. */
  readonly last: string | undefined;
  readonly version: string;
  readonly entry: string;
  readonly edits: Edits;
}

/**
 * `openaction release`: derives version and changelog from what changed in the documents since the last tag, sets the
 * version everywhere, generates, builds and packs. Commits, tags and publishes nothing.
 */
export async function release({ out, atLeast, dryRun, packOnly }: ReleaseOptions): Promise<void> {
  const root = process.cwd();
  if (packOnly) return pack(root, out);
  const draft = await draftRelease(root, readRating(atLeast));
  printDraft(draft);
  if (dryRun) return;
  await requireReadiness(root, draft);
  writeEdits(root, draft.edits);
  const [, openaction = ""] = process.argv;
  await run(process.execPath, [...process.execArgv, openaction, "generate"], { cwd: root });
  await pack(root, out);
  print(`\nLook it over, then publish it by its tag:\n`);
  print(`  git add --all && git commit -m "Release ${draft.version}"`);
  print(`  git tag -a v${draft.version} -m ${draft.version} && git push --follow-tags`);
}

function readRating(text: string): Rating {
  if (text === "major" || text === "minor" || text === "patch") return text;
  throw new UsageError(`--at-least takes major, minor or patch, not ${showText(text)}.`);
}

async function draftRelease(root: string, atLeast: Rating): Promise<Draft> {
  const rules = await import("../generator/diff/index.js");
  const packages = readPackages(root);
  const current = packages[0]?.manifest.version ?? "";
  const last = await findLastTag(root);
  const { version, entry } =
    last === undefined
      ? { version: current, entry: `## ${current}\n\nThe first release.\n` }
      : await planNext(root, last, { current, atLeast }, rules);
  return { last, version, entry, edits: editVersions(root, packages, version, entry) };
}

async function findLastTag(root: string): Promise<string | undefined> {
  const tags = await run("git", ["tag", "--list", "v[0-9]*", "--merged", "HEAD", "--sort=-version:refname"], {
    cwd: root,
  });
  return tags.split("\n").find((tag) => /^v\d+\.\d+\.\d+$/.test(tag));
}

/** A version that was raised by hand stays, unless it is too low. */
async function planNext(
  root: string,
  last: string,
  { current, atLeast }: { readonly current: string; readonly atLeast: Rating },
  rules: Rules,
) {
  const { folder, remove } = await readRevision(last, root);
  try {
    const lowest = rules.parseVersion(last.slice(1)) ?? [0, 0, 0];
    const documents = await pairDocuments(folder, root);
    const byHand = rules.parseVersion(current) ?? lowest;
    return planRelease({ last: lowest, current: byHand, atLeast }, documents, rules);
  } finally {
    remove();
  }
}

function printDraft({ last, version, entry, edits }: Draft): void {
  const { bold, dim } = coloursOf(process.stdout);
  print(bold(last === undefined ? `${version}, the first release` : `${version} after ${last}`));
  print(`\n${showText(entry)}`);
  for (const file of edits.keys()) print(dim(`  changed  ${file}`));
}

/** What is packed must be what is committed and tagged afterwards. */
async function requireReadiness(root: string, { last }: Draft): Promise<void> {
  const changed = await run("git", ["status", "--porcelain"], { cwd: root });
  if (changed !== "")
    throw new UsageError(`There are changes that are not committed. Commit or stash them first:\n${changed}`);
  const since =
    last === undefined ? "1" : await run("git", ["rev-list", "--count", `${last}..HEAD`], { cwd: root });
  if (since.trim() === "0")
    throw new UsageError(`Nothing was committed since ${last}: there is nothing to release.`);
}

async function pack(root: string, out: string): Promise<void> {
  printAside("Building and packing …");
  const artefacts = await packRelease(root, resolve(root, out));
  const { green, dim } = coloursOf(process.stdout);
  for (const { name, sha256 } of artefacts)
    print(`${green("✓")} ${relativePath(resolve(root, out), name)}  ${dim(`sha256 ${sha256}`)}`);
}
