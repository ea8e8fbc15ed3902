import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../../..");

/** The runtime's tests, each file by its path from the root. */
export interface RuntimeTests {
  /** Those that any platform can run. */
  readonly portable: readonly string[];
  /** Those about what only Node has: its modules, the environment, or a package for Node. */
  readonly nodeOnly: readonly string[];
}

/** Sorts the files of `test/runtime`, by their place and by what they name. */
export function findRuntimeTests(): RuntimeTests {
  const all = readdirSync(join(root, "test/runtime"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => join("test/runtime", path).replaceAll("\\", "/"))
    .sort();
  const isNodeOnly = (path: string) =>
    /\/(node|redis)\//.test(path) ||
    /"node:|process\.env|stubEnv/.test(readFileSync(join(root, path), "utf8"));
  return { portable: all.filter((path) => !isNodeOnly(path)), nodeOnly: all.filter(isNodeOnly) };
}

/** Bundles test files, with Vitest and the runtime's sources, into a script that gives a page the function `runAll`. */
export async function bundleTests(paths: readonly string[]): Promise<string> {
  const imports = paths.map((path) => `${JSON.stringify(path)}: () => import("./${path}"),`);
  const page = relative(root, join(import.meta.dirname, "page.ts")).replaceAll("\\", "/");
  const { outputFiles } = await build({
    stdin: {
      contents: `import { runTests } from "./${page}";
        globalThis.runAll = () => runTests({ ${imports.join("\n")} });`,
      resolveDir: root,
    },
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "error",
    alias: {
      "@openaction/runtime": join(root, "runtime/index.ts"),
      "@openaction/runtime/json": join(root, "runtime/json/index.ts"),
      "@openaction/runtime/signing": join(root, "runtime/signing/index.ts"),
    },
    plugins: [
      {
        // Tests that bring a transport of their own make clients for Node, whose digest needs no promise.
        name: "browser-platform",
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/runtime\/node\/entry\.js$/ }, () => ({
            path: join(root, "runtime/index.ts"),
          })),
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}
