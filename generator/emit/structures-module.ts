import { docText } from "../../model/escape/index.js";
import { type PackagePlan, STRUCTURES_MODULE } from "../plan-package.js";
import { importTypes } from "./import-types.js";
import { namedTypeStatement } from "./named-type.js";
import type { Statement } from "./structures.js";
import { importWideInteger, wideInteger } from "./wide-integer.js";

/** Emits `src/structures.ts`: the types that requests and results are made of. */
export function emitStructures(plan: PackagePlan): readonly Statement[] {
  const types = plan.structures.map((type) =>
    namedTypeStatement(
      type,
      docText(type.description === "" ? "Part of requests or results." : type.description),
      wideInteger(plan, type),
    ),
  );
  return [
    ...importWideInteger(plan, plan.structures, []),
    ...importTypes(plan, STRUCTURES_MODULE, plan.structures),
    ...types,
  ];
}
