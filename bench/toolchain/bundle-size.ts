import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { BenchDocument } from "./documents.js";

const root = join(import.meta.dirname, "../..");

/** Bytes of a program with one call, minified and compressed, from the package that was generated of a document. */
export async function bundleOneCall(document: BenchDocument, action: string): Promise<number> {
  const source = join(document.folder, "out/src");
  const create = /create\w+Client/.exec(readFileSync(join(source, "client.ts"), "utf8"))?.[0] ?? "";
  const result = await build({
    stdin: {
      contents: `import { ${create}, ${action} } from "./index.js"; console.log(await ${action}(${create}(), {}));`,
      resolveDir: source,
    },
    alias: {
      "@openaction/runtime/json": join(root, "runtime/json/index.ts"),
      "@openaction/runtime": join(root, "runtime/index.ts"),
    },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
  });
  return gzipSync(result.outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

/** Name of a request function that a package exports. */
export function firstFunction(document: BenchDocument): string {
  const folder = join(document.folder, "out/src/actions");
  const [file = ""] = readdirSync(folder).sort();
  return /^export function (\w+)/m.exec(readFileSync(join(folder, file), "utf8"))?.[1] ?? "";
}
