import { resolve } from "node:path";
import ts from "typescript";

/** How packages are compiled that are generated anywhere, on the sources of the runtime. */
export const STRICT: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  skipLibCheck: true,
  paths: {
    "@openaction/runtime": [resolve("runtime/index.ts")],
    "@openaction/runtime/*": [resolve("runtime/*/index.ts")],
  },
};

/** What a strict compiler says about the sources of a generated package; of files elsewhere it says nothing here. */
export function typeCheck(folder: string): readonly string[] {
  const program = ts.createProgram([resolve(folder, "src/index.ts")], STRICT);
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(resolve(folder)))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}
