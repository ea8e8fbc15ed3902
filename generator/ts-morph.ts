import { createRequire } from "node:module";

/** What is used of ts-morph, loaded as the CommonJS that it is: for an `import`, Node would read it all once more. */
export const { Project, StructureKind, ts, VariableDeclarationKind } = createRequire(import.meta.url)(
  "ts-morph",
  // Safe: the manifest pins the version that the types are of.
) as typeof import("ts-morph");
