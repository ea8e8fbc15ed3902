import { posix } from "node:path";
import { createContext, runInContext } from "node:vm";
import ts from "typescript";
import type { PackageFiles } from "../../generator/emit-package.js";

/** What a package exports, and the names that it reached for although they are nobody's. */
export interface Run {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly touched: readonly string[];
}

const CANARIES = ["evil", "alert", "fetch", "process", "require"];
const translated = new Map<string, string>();

/** Imports a package, makes a client and calls every action, in a world of its own that notes what is touched. */
export async function runPackage(files: PackageFiles): Promise<Run> {
  const touched: string[] = [];
  const world = {};
  for (const name of CANARIES) {
    Object.defineProperty(world, name, {
      get: () => {
        touched.push(name);
        return () => undefined;
      },
    });
  }
  createContext(world);
  const exports = importModule(files, world, "src/index.ts", new Map());
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value !== "function") continue;
    // The factory takes options, actions take a client and a request; the runtime below does nothing with either.
    const client = { call: async () => name, safe: async () => name };
    await Promise.resolve(value(client, {}));
    if ("safe" in value && typeof value.safe === "function") await value.safe(client, {});
  }
  return { exports, touched };
}

type Exports = Record<string, unknown>;

function importModule(
  files: PackageFiles,
  world: object,
  path: string,
  known: Map<string, Exports>,
): Exports {
  const before = known.get(path);
  if (before !== undefined) return before;
  const exports: Exports = {};
  known.set(path, exports);
  const load = (name: string) =>
    name.startsWith(".")
      ? importModule(files, world, posix.join(posix.dirname(path), name).replace(/\.js$/, ".ts"), known)
      : RUNTIME;
  const run: unknown = runInContext(
    `(function (exports, load) {${translate(files.get(path) ?? "")}\n})`,
    world,
  );
  if (typeof run === "function") run(exports, load);
  return exports;
}

const RUNTIME = {
  createClient: (service: unknown) => ({ service }),
  reconcile: () => undefined,
  int64Codec: () => undefined,
};

function translate(text: string): string {
  const before = translated.get(text);
  if (before !== undefined) return before;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  });
  const script = outputText.replaceAll(/\brequire\("/g, 'load("');
  if (translated.size < 5000) translated.set(text, script);
  return script;
}
