import { fingerprint } from "../model/cache/index.js";
import { type Code, lineComment } from "../model/escape/index.js";
import type { JsonObject } from "../model/index.js";
import { emitAction } from "./emit/action.js";
import { emitClient } from "./emit/client.js";
import { emitErrorCode } from "./emit/error-code.js";
import { emitIndex } from "./emit/index-module.js";
import { emitOpenApi } from "./emit/openapi.js";
import { emitPackageJson } from "./emit/package-json.js";
import { emitReadme } from "./emit/readme.js";
import { emitSchema } from "./emit/schema.js";
import type { Statement } from "./emit/structures.js";
import { emitStructures } from "./emit/structures-module.js";
import { emitTsconfig } from "./emit/tsconfig.js";
import { type PackagePlan, STRUCTURES_MODULE } from "./plan-package.js";
import { SCHEMA_MODULE } from "./schema-parts.js";
import { Project } from "./ts-morph.js";

/** Text of every file of a package by its path, which is relative to the package and written with `/`. */
export type PackageFiles = ReadonlyMap<string, string>;

/** Whether a file need not be printed again; `print` is the fingerprint of what it would be printed from. */
export type IsKept = (path: string, print: string) => boolean;

/** Emits every file of a generated package. The same document gives the same text, whenever and wherever it is run. */
export function emitPackage(plan: PackagePlan, document: JsonObject): PackageFiles {
  const { files } = emitModules(plan, () => false);
  return new Map([...files, ...emitWhole(plan, document)]);
}

/** Files of code, but for those that are kept. */
export interface EmittedModules {
  readonly files: PackageFiles;
  readonly kept: readonly string[];
  /** Fingerprint of what each file was printed from, by its path. */
  readonly prints: ReadonlyMap<string, string>;
}

/** Emits the files of code that are made of the model. To print them is what takes long. */
export function emitModules(plan: PackagePlan, isKept: IsKept): EmittedModules {
  const files = new Map<string, string>();
  const kept: string[] = [];
  const prints = new Map<string, string>();
  const project = new Project({ useInMemoryFileSystem: true });
  for (const { path, source, statements } of modules(plan)) {
    const print = fingerprint(JSON.stringify([source, statements]));
    prints.set(path, print);
    if (isKept(path, print)) kept.push(path);
    else {
      const file = project.createSourceFile(path, { statements: [...statements] });
      files.set(path, `${banner(source)}\n\n${file.getFullText()}`);
    }
  }
  return { files, kept, prints };
}

/** Emits the files that are made of the document as a whole. */
export function emitWhole(
  plan: PackagePlan,
  document: JsonObject,
  schema: string = emitSchemaModule(plan, document),
): PackageFiles {
  return new Map([
    ["README.md", emitReadme(plan)],
    ["openapi.json", emitOpenApi(document)],
    ["package.json", emitPackageJson(plan)],
    [SCHEMA_MODULE, schema],
    ["tsconfig.json", emitTsconfig()],
  ]);
}

/** Emits `src/schema.ts`; of a part of the document, that part of it. */
export function emitSchemaModule(plan: PackagePlan, document: JsonObject): string {
  return `${banner(plan.source)}\n\n${emitSchema(document)}`;
}

interface Module {
  readonly path: string;
  /** File that people edit to change this one. */
  readonly source: string;
  readonly statements: readonly Statement[];
}

/** One after the other, since all of them at once take much memory. */
function* modules(plan: PackagePlan): Iterable<Module> {
  const module = (path: string, statements: readonly Statement[], source = plan.source): Module => ({
    path: `src/${path}.ts`,
    source,
    statements,
  });
  for (const action of plan.model.actions)
    yield module(`actions/${action.fileName}`, emitAction(plan, action), action.source);
  yield module("client", emitClient(plan));
  yield module("error-code", emitErrorCode(plan));
  yield module("index", emitIndex(plan));
  if (plan.structures.length > 0) yield module(STRUCTURES_MODULE, emitStructures(plan));
}

function banner(source: string): Code {
  return lineComment(`@generated from ${source} by \`openaction generate\`. Do not edit.`);
}
