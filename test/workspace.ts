import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { onTestFinished } from "vitest";
import {
  type LoadedApi,
  loadApi,
  type Problem,
  ProblemsError,
  readConfiguration,
  selectApis,
} from "../model/loader/index.js";

/** Something that is done to a workspace before it is looked at. */
export type Edit = (folder: string) => void;

/** A folder with a copy of this repository's document and configuration, edited. Removed when the test is over. */
export function createWorkspace(...edits: readonly Edit[]): string {
  const folder = createFolder();
  for (const part of ["spec", "redocly.yaml"]) cpSync(part, join(folder, part), { recursive: true });
  for (const edit of edits) edit(folder);
  return folder;
}

/** A folder with these files alone, each readable for its owner only. Removed when the test is over. */
export function createFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "openaction-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    write(path, text)(folder);
    chmodSync(join(folder, path), 0o600);
  }
  return folder;
}

/** Replaces the first occurrence of a text in a file, which must be there. */
export function replace(file: string, from: string, to: string): Edit {
  return (folder) => {
    const text = readFileSync(join(folder, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(
      join(folder, file),
      text.replace(from, () => to),
    );
  };
}

/** Writes a file, in place of what is there. */
export function write(file: string, text: string | Uint8Array): Edit {
  return (folder) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
}

/** Removes a file or folder. */
export function drop(file: string): Edit {
  return (folder) => rmSync(join(folder, file), { recursive: true });
}

/** Loads the one document that is named, or the one of the configuration. */
export async function loadFrom(folder: string, document?: string): Promise<LoadedApi> {
  const configuration = readConfiguration(folder);
  const [api] = selectApis(configuration, folder, document === undefined ? [] : [document]);
  if (api === undefined) throw new Error("the configuration lists no document");
  return loadApi(api, configuration.path);
}

/** What is said of a document, with the names of files as they are in the workspace. Warnings included. */
export async function findProblems(folder: string, document?: string): Promise<readonly Problem[]> {
  try {
    return inFolder(folder, (await loadFrom(folder, document)).problems);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return inFolder(folder, error.problems);
  }
}

function inFolder(folder: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, file: relative(folder, resolve(problem.file)) }));
}
