import { type Code, code } from "../../model/escape/index.js";
import { isWideInteger, type NamedType, type TypeModel } from "../../model/index.js";
import type { PackagePlan } from "../plan-package.js";
import { importRuntimeType, runtimeType } from "./runtime-type.js";
import { importNames, type Statement } from "./structures.js";

/** Module of the runtime for what an action has of 64-bit integers. */
export const JSON_MODULE = "@openaction/runtime/json";

/**
 * The TypeScript type of a 64-bit integer in a named type. Results have the one that goes with the client's mode, also
 * where they share a type with requests; what is only sent takes any form of such an integer.
 */
export function wideInteger(plan: PackagePlan, { name }: NamedType): Code {
  return plan.typesOfResults.has(name) ? runtimeType(plan, code`Int64`) : code`number | bigint | string`;
}

/** What a module needs of the runtime: the type of 64-bit integers, where its types have one in a result, and others. */
export function importWideInteger(
  plan: PackagePlan,
  types: readonly NamedType[],
  others: readonly Code[],
): readonly Statement[] {
  const isUsed = types.some((type) => isWideInResult(plan, type));
  const names = isUsed ? [importRuntimeType(plan, code`Int64`), ...others] : others;
  return names.length === 0 ? [] : [importNames(JSON_MODULE, names)];
}

/** Whether a type of results has a 64-bit integer in itself, apart from the types that it refers to. */
export function isWideInResult({ typesOfResults }: PackagePlan, { name, type }: NamedType): boolean {
  return typesOfResults.has(name) && hasWideInteger(type);
}

function hasWideInteger(type: TypeModel): boolean {
  switch (type.kind) {
    case "integer":
      return isWideInteger(type);
    case "array":
      return hasWideInteger(type.items);
    case "object":
      return type.members.some((member) => hasWideInteger(member.type));
    default:
      return false;
  }
}
