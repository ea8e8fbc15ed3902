import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, recall, remember, toolchainStamp } from "../model/cache/index.js";
import { compareFiles, type Difference, listFiles } from "./package-folder.js";

/** The emitted files of a package by the fingerprints of their text. */
interface Entry {
  readonly key: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Names what a package is made of, so that it need not be made again to know it; none for builds that change unseen. */
export function keyOfPackage(ingredients: unknown): string | undefined {
  const stamp = toolchainStamp();
  return stamp === undefined ? undefined : fingerprint(JSON.stringify([stamp, ingredients]));
}

/** How a folder differs from a package that was made before; `undefined` if it was not. */
export function recallDifference(
  folder: string,
  output: string,
  key: string | undefined,
): Difference | undefined {
  // Nobody else writes these files; what does not look like ours is not believed.
  const entry = recall(folder, output) as Partial<Entry> | undefined;
  if (key === undefined || entry?.key !== key || entry.files === undefined) return undefined;
  const { files } = entry;
  return compareFiles(output, Object.keys(files), (path) => hashOf(output, path) === files[path]);
}

/** Remembers the package that a folder now holds. */
export function rememberPackage(folder: string, output: string, key: string | undefined): void {
  if (key === undefined) return;
  const files = Object.fromEntries(listFiles(output).map((path) => [path, hashOf(output, path)]));
  remember(folder, output, { key, files } satisfies Entry);
}

function hashOf(output: string, path: string): string {
  return fingerprint(readFileSync(join(output, path)));
}
