import { docText } from "../../model/escape/index.js";
import type { PackagePlan } from "../plan-package.js";
import { namedTypeStatement } from "./named-type.js";
import type { Statement } from "./structures.js";

/** Emits `src/structures.ts`: the types that requests and results are made of. */
export function emitStructures(plan: PackagePlan): readonly Statement[] {
  return plan.structures.map((type) =>
    namedTypeStatement(
      type,
      docText(type.description === "" ? "Part of requests or results." : type.description),
    ),
  );
}
