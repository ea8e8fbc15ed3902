import { resolve } from "node:path";
import ts from "typescript";

/** What a strict compiler says about the sources of a generated package; of files elsewhere it says nothing here. */
export function typeCheck(folder: string): readonly string[] {
  const program = ts.createProgram([resolve(folder, "src/index.ts")], {
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
    paths: { "@openaction/runtime": [resolve("runtime/index.ts")] },
  });
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(resolve(folder)))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}
