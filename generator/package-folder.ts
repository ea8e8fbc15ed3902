import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PackageFiles } from "./emit-package.js";
import { OutputError } from "./output-error.js";

/** How a folder differs from what would be emitted into it. Paths are relative to the folder, with `/`. */
export interface Difference {
  /** Emitted, but not there. */
  readonly missing: readonly string[];
  /** There, but with other content. */
  readonly stale: readonly string[];
  /** Generated once, but emitted no more. */
  readonly obsolete: readonly string[];
  /** Written by somebody else: a generated folder holds generated files only. */
  readonly foreign: readonly string[];
}

/** Results of builds and installs; never emitted, never looked at. */
const IGNORED = new Set(["dist", "node_modules"]);

/**
 * Compares a folder with the files that belong into it; those that are `kept` are known to be current. A folder that is
 * not there lacks them all.
 */
export function compareFolder(folder: string, files: PackageFiles, kept: readonly string[] = []): Difference {
  const current = new Set(kept);
  return compareFiles(
    folder,
    [...files.keys(), ...kept],
    (path) => current.has(path) || read(folder, path) === files.get(path),
  );
}

/** Compares a folder with the files that belong into it, where something else than their text tells what is current. */
export function compareFiles(
  folder: string,
  emitted: readonly string[],
  isCurrentFile: (path: string) => boolean,
): Difference {
  const present = new Set(listFiles(folder));
  const wanted = new Set([...emitted].sort());
  const surplus = [...present].filter((path) => !wanted.has(path));
  return {
    missing: [...wanted].filter((path) => !present.has(path)),
    stale: [...wanted].filter((path) => present.has(path) && !isCurrentFile(path)),
    obsolete: surplus.filter((path) => isGenerated(read(folder, path))),
    foreign: surplus.filter((path) => !isGenerated(read(folder, path))),
  };
}

/** Whether nothing differs. */
export function isCurrent({ missing, stale, obsolete, foreign }: Difference): boolean {
  return missing.length + stale.length + obsolete.length + foreign.length === 0;
}

/** Files below a folder in order of their paths, those of builds and installs left out. */
export function listFiles(folder: string): readonly string[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) {
    throw new OutputError(
      `${folder} is no folder. Name another one as \`output\` in redocly.yaml, or move it away.`,
    );
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.split("/").some((part) => IGNORED.has(part)))
    .filter((path) => !path.endsWith(".tsbuildinfo") && !path.endsWith(".tgz"))
    .sort();
}

/** Text of a file; none where there is something else, such as a link to a folder. */
function read(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : undefined;
}

function isGenerated(text: string | undefined): boolean {
  return text?.startsWith("// @generated from ") ?? false;
}
