/*
 * Makes a few files of the toolchain, one for each verb and those that verbs share: Node takes about as long for the
 * loading of a file as for all that a call does with it. Types are checked by `npm run check`.
 */
import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const folder = join(root, "dist/cli");

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { main: "cli/main.ts", thread: "cli/documents/thread-main.ts" },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // Also those of this repository, so that there is one set of error classes.
  packages: "external",
  tsconfig: "tsconfig.build.json",
  metafile: true,
  logLevel: "warning",
});

// Afterwards, so that a command that runs meanwhile finds its files.
const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(folder)) {
  if (!written.has(name)) rmSync(join(folder, name), { recursive: true });
}
