import { toJsonText } from "./json-text.js";

/** Emits `tsconfig.json` of the generated package: `tsc` in its folder builds what is published. */
export function emitTsconfig(): string {
  return toJsonText({
    compilerOptions: {
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
      module: "nodenext",
      strict: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      declaration: true,
      declarationMap: true,
      sourceMap: true,
      rootDir: "src",
      outDir: "dist",
    },
    include: ["src"],
  });
}
