import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, recall, remember, toolchainStamp } from "../model/cache/index.js";
import { compareFiles, type Difference, listFiles } from "./package-folder.js";

/** The emitted files of a package by the fingerprints of their text. */
interface Entry {
  readonly stamp: string;
  readonly key: string;
  readonly files: Readonly<Record<string, string>>;
  /** Fingerprint of what a file of code was printed from, by its path. */
  readonly prints: Readonly<Record<string, string>>;
}

/** What is known of a package that was generated before. */
export class PackageMemory {
  private constructor(
    private readonly folder: string,
    private readonly output: string,
    private readonly stamp: string | undefined,
    private readonly entry: Partial<Entry>,
  ) {}

  /** Looks up what was generated into a folder; `folder` is that of the configuration. */
  static open(folder: string, output: string): PackageMemory {
    const stamp = toolchainStamp();
    // Nobody else writes these files; what does not look like ours is not believed.
    const entry = (recall(folder, output) ?? {}) as Partial<Entry>;
    const isOurs = stamp !== undefined && entry.stamp === stamp;
    return new PackageMemory(folder, output, stamp, isOurs ? entry : {});
  }

  /** How the folder differs from a package made of these ingredients; `undefined` if it was not made before. */
  difference(ingredients: unknown): Difference | undefined {
    const { key, files } = this.entry;
    if (files === undefined || key !== keyOf(ingredients)) return undefined;
    return compareFiles(this.output, Object.keys(files), (path) => hashOf(this.output, path) === files[path]);
  }

  /** Whether a file was printed from the same before, and still holds it. */
  holds(path: string, print: string): boolean {
    const { files, prints } = this.entry;
    const isSame = prints !== undefined && prints[path] === print;
    return isSame && files?.[path] !== undefined && files[path] === hashOf(this.output, path);
  }

  /** Remembers the package that the folder now holds. */
  remember(ingredients: unknown, prints: ReadonlyMap<string, string>): void {
    if (this.stamp === undefined) return;
    const files = Object.fromEntries(listFiles(this.output).map((path) => [path, hashOf(this.output, path)]));
    remember(this.folder, this.output, {
      stamp: this.stamp,
      key: keyOf(ingredients),
      files,
      prints: Object.fromEntries(prints),
    });
  }
}

function keyOf(ingredients: unknown): string {
  return fingerprint(JSON.stringify(ingredients));
}

/** Empty where there is no file. */
function hashOf(output: string, path: string): string {
  const file = join(output, path);
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? fingerprint(readFileSync(file)) : "";
}
