import { resolve } from "node:path";
import { build, type Metafile } from "esbuild";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** What a call loads: these, one after the other, and whatever they import. */
const CALL = ["cli/main.ts", "cli/call.ts", "cli/load.ts", "model/cache/index.ts"];

/** The files and packages of a bundle that are loaded with these entries. */
function loadedWith(entries: readonly string[], { outputs }: Metafile) {
  const queue = Object.keys(outputs).filter((path) => entries.includes(outputs[path]?.entryPoint ?? ""));
  const seen = new Set<string>();
  const [files, packages] = [new Set<string>(), new Set<string>()];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const file of Object.keys(outputs[path]?.inputs ?? {})) files.add(file);
    for (const { path: next, kind, external } of outputs[path]?.imports ?? []) {
      if (kind !== "import-statement") continue;
      if (external !== true) queue.push(next);
      else if (!next.startsWith("node:")) packages.add(next);
    }
  }
  return { count: seen.size, files: [...files], packages: [...packages].sort() };
}

describe("what is loaded", () => {
  it("for help and for a call is no more than they need", async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ["cli/main.ts", "cli/documents/thread-main.ts"],
      outdir: "dist/cli",
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      packages: "external",
      tsconfig: "tsconfig.build.json",
      metafile: true,
      write: false,
    });
    const help = loadedWith(CALL.slice(0, 1), metafile);
    const call = loadedWith(CALL, metafile);
    console.log(
      `loaded files: ${help.count} for --help, ${call.count} for a call, of ${Object.keys(metafile.outputs).length}`,
    );
    expect(help.packages).toEqual(["commander", "picocolors"]);
    expect(call.packages).toEqual([
      "@openaction/runtime",
      "@openaction/runtime/json",
      "@openaction/runtime/node",
      "@openaction/runtime/signing",
      "commander",
      "fastest-levenshtein",
      "picocolors",
    ]);
    expect(
      call.files.filter((path) => /^(emulator|generator|docs\/build|model\/(lint|loader))\//.test(path)),
    ).toEqual([]);
  });
});
