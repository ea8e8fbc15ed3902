import { resolve } from "node:path";
import ts from "typescript";
import type { PackageFiles } from "../../generator/emit-package.js";
import { STRICT } from "../generator/import/type-check.js";

/** Files of others, which all compilations share. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** What a strict compiler says of packages that stand nowhere but in memory. One compilation knows many of them. */
export function compilePackages(packages: readonly PackageFiles[]): readonly string[] {
  const root = resolve("generated/in-memory");
  const texts = new Map(
    packages.flatMap((files, index) =>
      [...files].map(([path, text]) => [`${root}/${index}/${path}`, text] as const),
    ),
  );
  const host = createHost(texts);
  const names = [...texts.keys()].filter((name) => name.endsWith(".ts"));
  const program = ts.createProgram(names, STRICT, host);
  return names
    .flatMap((name) => program.getSourceFile(name) ?? [])
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(root.length)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

function createHost(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(STRICT);
  const { getSourceFile, fileExists, readFile, directoryExists } = host;
  return {
    ...host,
    fileExists: (name) => texts.has(name) || fileExists(name),
    readFile: (name) => texts.get(name) ?? readFile(name),
    directoryExists: (name) => name.includes("in-memory") || (directoryExists?.(name) ?? true),
    getSourceFile: (name, target, ...rest) => {
      const text = texts.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, target);
      if (!libraries.has(name)) libraries.set(name, getSourceFile(name, target, ...rest));
      return libraries.get(name);
    },
  };
}
