import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PackageFiles } from "./emit-package.js";
import { FORMAT_FILE, formatFiles, writeFormat } from "./format.js";
import { OutputError, toOutputError } from "./output-error.js";
import { compareFolder, type Difference, listFiles } from "./package-folder.js";

/** Files of a package as they come: while some are laid out, the next ones are made. */
export type PackageWaves = Iterable<PackageFiles>;

/** A file of which only the parts that changed are emitted. */
export interface PartialFile {
  readonly path: string;
  /** The whole file, of the parts that were emitted; all are laid out. `undefined` where they do not fit together. */
  join(laidOut: string): string | undefined;
  /** The whole file as it is emitted. */
  emit(): string;
}

/** What else belongs to a package besides the files that are emitted. */
export interface Rest {
  /** Paths of files that are known to be current. */
  readonly kept?: readonly string[];
  readonly partial?: PartialFile | undefined;
}

/** Lays files out as they are to be read, and returns their final text. */
export async function layOut(waves: PackageWaves): Promise<PackageFiles> {
  const staging = mkdtempSync(join(tmpdir(), "openaction-"));
  return inStagingFolder(staging, waves, () => readFolder(staging));
}

/**
 * Brings a folder in line with the emitted files: writes what changed, removes what is emitted no more, leaves the rest
 * untouched. Files are prepared beside the folder and renamed into it, so that none is
 * ever half written.
 */
export async function writePackage(
  output: string,
  waves: PackageWaves,
  { kept = [], partial }: Rest = {},
): Promise<Difference> {
  const staging = createSibling(output);
  return inStagingFolder(staging, waves, async () => {
    if (partial !== undefined) await complete(staging, partial);
    const difference = compareFolder(output, readFolder(staging), kept);
    refuseForeign(output, difference);
    try {
      moveFiles(staging, output, difference);
    } catch (error) {
      throw toOutputError(output, error);
    }
    return difference;
  });
}

async function inStagingFolder<Outcome>(
  staging: string,
  waves: PackageWaves,
  use: () => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const formats: Promise<void>[] = [];
  try {
    writeFormat(staging);
    for (const files of waves) {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(staging, path)), { recursive: true });
        writeFileSync(join(staging, path), text);
      }
      formats.push(formatFiles(staging, listPlaces(files)));
      // The program is started once this thread does nothing.
      await new Promise(setImmediate);
    }
    await Promise.all(formats);
    return await use();
  } finally {
    await Promise.allSettled(formats);
    rmSync(staging, { recursive: true, force: true });
  }
}

async function complete(staging: string, { path, join: joinAll, emit }: PartialFile): Promise<void> {
  const file = join(staging, path);
  const text = joinAll(readFileSync(file, "utf8"));
  writeFileSync(file, text ?? emit());
  if (text === undefined) await formatFiles(staging, [path]);
}

/** Few enough for a command line: of deeper files their folder. */
function listPlaces(files: PackageFiles): readonly string[] {
  return [...new Set([...files.keys()].map((path) => path.split("/").slice(0, 2).join("/")))];
}

/** A fresh folder on the same file system, so that renaming out of it never copies. */
function createSibling(output: string): string {
  try {
    mkdirSync(dirname(output), { recursive: true });
    return mkdtempSync(`${output}.`);
  } catch (error) {
    throw toOutputError(output, error);
  }
}

function moveFiles(staging: string, output: string, { missing, stale, obsolete }: Difference): void {
  const written = [...missing, ...stale];
  for (const path of [...written, ...obsolete]) checkPlace(join(output, path));
  for (const path of written) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    renameSync(join(staging, path), join(output, path));
  }
  for (const path of obsolete) rmSync(join(output, path));
}

/** Throws where a file cannot be put or removed: better before the first of them is than halfway. */
function checkPlace(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${path} is a folder`);
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  accessSync(folder, constants.W_OK);
}

/** The files that were laid out. */
function readFolder(folder: string): PackageFiles {
  const paths = listFiles(folder).filter((path) => path !== FORMAT_FILE);
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
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
