import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import type { CommonFiles } from "./common-files.js";
import { ImportError } from "./import-error.js";
import type { ImportedService } from "./import-service.js";
import { MARK } from "./yaml-text.js";

const COMMON_FOLDER = "common";
const CONFIGURATION = "redocly.yaml";

/** Throws an `ImportError` unless the folder is new, empty, or holds an earlier import: nothing else is overwritten. */
export function checkOutput(output: string): void {
  const found = statSync(output, { throwIfNoEntry: false });
  if (found === undefined) return;
  const isUsable =
    found.isDirectory() && (readdirSync(output).length === 0 || existsSync(join(output, COMMON_FOLDER)));
  if (isUsable) return;
  throw new ImportError(
    `${output} holds something else than an import. Name a new or empty folder with --out.`,
  );
}

/** Copies what imported documents refer to in common. */
export function writeCommon(output: string, { texts }: CommonFiles): void {
  const marked = [...texts].map(([name, text]) => [name, `${MARK}\n${text}`] as const);
  writeFolder(join(output, COMMON_FOLDER), new Map(marked));
}

/** Writes the document of a service into a folder of its own. Files of an earlier import that are no more are removed. */
export function writeService(output: string, folder: string, { files }: ImportedService): void {
  writeFolder(join(output, folder), files);
}

/**
 * Lists documents in `redocly.yaml`, so that the other verbs find them. What stands there already stays as it is, with
 * its comments: from then on the file is the user's.
 */
export function writeConfiguration(output: string, entries: ReadonlyMap<string, string>): void {
  const path = join(output, CONFIGURATION);
  const document = parseDocument(existsSync(path) ? readFileSync(path, "utf8") : "telemetry: off\n");
  if (document.errors.length > 0) throw new ImportError(`${path} is no valid YAML; correct or remove it.`);
  let isChanged = false;
  for (const [key, folder] of entries) {
    if (document.hasIn(["apis", key])) continue;
    const options = { output: `generated/${folder}`, references: "." };
    document.setIn(
      ["apis", key],
      document.createNode({ root: `${folder}/openapi.yaml`, "x-openaction": options }),
    );
    isChanged = true;
  }
  if (isChanged) writeFileSync(path, document.toString({ lineWidth: 0 }));
}

function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    updateFolder(folder, files);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`${folder} cannot be written (${reason}). Name another folder with --out.`);
  }
}

function updateFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const before = marked(folder);
  for (const path of files.keys()) {
    if (existsSync(join(folder, path)) && !before.has(path)) {
      throw new ImportError(
        `${join(folder, path)} was not written by an import. Move it, or name another folder.`,
      );
    }
  }
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (before.get(path) === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const path of before.keys()) if (!files.has(path)) rmSync(join(folder, path));
}

/** Files of an earlier import with their text: those that begin with its mark. */
function marked(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const part of ["", "actions"]) {
    const place = join(folder, part);
    if (!existsSync(place)) continue;
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(".yaml")) continue;
      const text = readFileSync(join(place, entry.name), "utf8");
      if (text.startsWith(MARK)) files.set(part === "" ? entry.name : `${part}/${entry.name}`, text);
    }
  }
  return files;
}
