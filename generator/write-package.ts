import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PackageFiles } from "./emit-package.js";
import { formatFolder } from "./format.js";
import { compareFolder, type Difference, listFiles } from "./package-folder.js";

/** A generated folder that cannot be written as it is; the message says what to do about it. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** Lays files out as they are to be read, and returns their final text. Works in a folder beside `output`. */
export async function layOut(output: string, files: PackageFiles): Promise<PackageFiles> {
  return inStagingFolder(output, files, readFolder);
}

/**
 * Brings a folder in line with the emitted files: writes what changed, removes what is emitted no more, leaves the rest
 * untouched. Files are prepared beside the folder and renamed into it, so that none is ever half written.
 */
export async function writePackage(output: string, files: PackageFiles): Promise<Difference> {
  return inStagingFolder(output, files, (staging) => {
    const difference = compareFolder(output, readFolder(staging));
    refuseForeign(output, difference);
    for (const path of [...difference.missing, ...difference.stale]) {
      mkdirSync(dirname(join(output, path)), { recursive: true });
      renameSync(join(staging, path), join(output, path));
    }
    for (const path of difference.obsolete) rmSync(join(output, path));
    return difference;
  });
}

async function inStagingFolder<Outcome>(
  output: string,
  files: PackageFiles,
  use: (staging: string) => Outcome,
): Promise<Outcome> {
  const staging = createStagingFolder(output);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    await formatFolder(staging);
    return use(staging);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function createStagingFolder(output: string): string {
  try {
    mkdirSync(dirname(output), { recursive: true });
    return mkdtempSync(`${output}.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(
      `The output folder ${output} cannot be written (${reason}). Name another one as \`output\` in redocly.yaml, or make it writable.`,
    );
  }
}

function readFolder(folder: string): PackageFiles {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function refuseForeign(output: string, { foreign }: Difference): void {
  if (foreign.length === 0) return;
  const list = foreign.slice(0, 10).map((path) => `  ${path}`);
  const rest = foreign.length > 10 ? [`  and ${foreign.length - 10} more`] : [];
  throw new OutputError(
    [
      `${output} holds files that were not generated. Move them elsewhere, or name an empty folder as \`output\`:`,
      ...list,
      ...rest,
    ].join("\n"),
  );
}
