import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { ImportError } from "./import-error.js";

/** Finds every `api.json` in a folder and below it, in order of their paths; a file is taken as it is. */
export function findMetadata(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new ImportError(`There is no ${path}. Name an api.json, or a folder that holds some.`);
  if (!found.isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.name) === "api.json")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length > 0) return files;
  throw new ImportError(
    `There is no api.json in ${path} or below it. Name a folder that holds the vendor's metadata.`,
  );
}
