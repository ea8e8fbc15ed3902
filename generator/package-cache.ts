import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, recall, remember, toolchainStamp } from "../model/cache/index.js";
import { compareFiles, type Difference, listFiles } from "./package-folder.js";
import { type PartPrints, type PrintedSchema, SCHEMA_MODULE } from "./schema-parts.js";

/** The emitted files of a package by the fingerprints of their text. */
interface Entry {
  readonly stamp: string;
  readonly key: string;
  readonly files: Readonly<Record<string, string>>;
  /** Fingerprint of what a file of code was printed from, by its path. */
  readonly prints: Readonly<Record<string, string>>;
  /** The same of the parts of the schema module. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What a package was printed from, but for the files that were kept. */
export interface PrintedPackage {
  readonly kept: readonly string[];
  readonly prints: ReadonlyMap<string, string>;
  readonly parts: PartPrints;
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
    return this.entry.prints?.[path] === print && this.#isUntouched(path);
  }

  /** The schema module with its parts, where it still is as it was generated. */
  schema(): PrintedSchema | undefined {
    const { parts } = this.entry;
    if (parts === undefined || !this.#isUntouched(SCHEMA_MODULE)) return undefined;
    const text = readFileSync(join(this.output, SCHEMA_MODULE), "utf8");
    return { text, parts: new Map(Object.entries(parts)) };
  }

  #isUntouched(path: string): boolean {
    const remembered = this.entry.files?.[path];
    return remembered !== undefined && remembered === hashOf(this.output, path);
  }

  /** Remembers the package that the folder now holds; `kept` are files that it held before. */
  remember(ingredients: unknown, { kept, prints, parts }: PrintedPackage): void {
    if (this.stamp === undefined) return;
    const known = new Map(kept.map((path) => [path, this.entry.files?.[path]]));
    const hashes = listFiles(this.output).map((path) => [path, known.get(path) ?? hashOf(this.output, path)]);
    const files = Object.fromEntries(hashes);
    remember(this.folder, this.output, {
      stamp: this.stamp,
      key: keyOf(ingredients),
      files,
      prints: Object.fromEntries(prints),
      parts: Object.fromEntries(parts),
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
