import { Project } from "ts-morph";
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

/** Text of every file of a package by its path, which is relative to the package and written with `/`. */
export type PackageFiles = ReadonlyMap<string, string>;

/** Emits every file of a generated package. The same document gives the same text, whenever and wherever it is run. */
export async function emitPackage(plan: PackagePlan, document: JsonObject): Promise<PackageFiles> {
  const files = new Map<string, string>([
    ["README.md", emitReadme(plan)],
    ["openapi.json", emitOpenApi(document)],
    ["package.json", emitPackageJson(plan)],
    ["src/schema.ts", `${banner(plan.source)}\n\n${await emitSchema(document)}`],
    ["tsconfig.json", emitTsconfig()],
  ]);
  const project = new Project({ useInMemoryFileSystem: true });
  for (const { path, source, statements } of modules(plan)) {
    const text = project.createSourceFile(path, { statements: [...statements] }).getFullText();
    files.set(path, `${banner(source)}\n\n${text}`);
  }
  return files;
}

interface Module {
  readonly path: string;
  /** File that people edit to change this one. */
  readonly source: string;
  readonly statements: readonly Statement[];
}

function modules(plan: PackagePlan): readonly Module[] {
  const module = (path: string, statements: readonly Statement[], source = plan.source): Module => ({
    path: `src/${path}.ts`,
    source,
    statements,
  });
  return [
    ...plan.model.actions.map((action) =>
      module(`actions/${action.fileName}`, emitAction(plan, action), action.source),
    ),
    module("client", emitClient(plan)),
    module("error-code", emitErrorCode(plan)),
    module("index", emitIndex(plan)),
    ...(plan.structures.length === 0 ? [] : [module(STRUCTURES_MODULE, emitStructures(plan))]),
  ];
}

function banner(source: string): Code {
  return lineComment(`@generated from ${source} by \`openaction generate\`. Do not edit.`);
}
