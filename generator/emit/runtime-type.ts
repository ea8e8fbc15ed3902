import { type Code, code } from "../../model/escape/index.js";
import type { PackagePlan } from "../plan-package.js";
import { typeName } from "./structures.js";

/** Name of one of the runtime's types in a module of an action: another one where the document has a type of its name. */
export function runtimeType(plan: PackagePlan, name: Code): Code {
  return plan.moduleOfType.has(name) ? code`Runtime${name}` : name;
}

/** The name of one of the runtime's types in an import list. */
export function importRuntimeType(plan: PackagePlan, name: Code): Code {
  const local = runtimeType(plan, name);
  return typeName(local === name ? name : code`${name} as ${local}`);
}
