import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";

/** How generated files are laid out. The document in one piece stays as the serializer wrote it. */
const FORMAT = {
  root: true,
  // By default larger files than 1 MiB stay as they are.
  files: { includes: ["**", "!**/openapi.json"], maxSize: 64 * 1024 * 1024 },
  formatter: { indentStyle: "space", indentWidth: 2, lineWidth: 110 },
  linter: { enabled: false },
};

/** Name of the file that tells how to format; it belongs into the folder, and away afterwards. */
export const FORMAT_FILE = "biome.json";

/** Writes {@link FORMAT_FILE}, so that no configuration above the folder has a say. */
export function writeFormat(folder: string): void {
  writeFileSync(join(folder, FORMAT_FILE), JSON.stringify(FORMAT));
}

/** Formats files and folders below a folder in place and sorts their imports. */
export async function formatFiles(folder: string, paths: readonly string[]): Promise<void> {
  const [program, ...first] = findBiome();
  const options = ["check", "--write", "--log-level=error", "--colors=off", "--max-diagnostics=3"];
  const ignoring = "--no-errors-on-unmatched";
  await promisify(execFile)(program, [...first, ...options, ignoring, ...paths], { cwd: folder });
}

/** The program for this machine, which its package would look for in a Node of its own; that one where it has others. */
function findBiome(): readonly [program: string, ...first: string[]] {
  const require = createRequire(import.meta.url);
  const shim = require.resolve("@biomejs/biome/bin/biome");
  const { platform, arch } = process;
  const extension = platform === "win32" ? ".exe" : "";
  try {
    return [createRequire(shim).resolve(`@biomejs/cli-${platform}-${arch}${libc()}/biome${extension}`)];
  } catch {
    return [process.execPath, shim];
  }
}

/** Some Linuxes have another library of C, which programs are built for. */
function libc(): "" | "-musl" {
  if (process.platform !== "linux") return "";
  // Typed as an object by Node; it has this member where the library is the usual one.
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? "-musl" : "";
}
