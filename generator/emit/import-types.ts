import { type Code, identifier } from "../../model/escape/index.js";
import { type NamedType, referredNames } from "../../model/index.js";
import type { PackagePlan } from "../plan-package.js";
import { importNames, type Statement, typeName } from "./structures.js";

/** Imports of the types that a module names, `used` and those that its own types refer to, from where each stands. */
export function importTypes(
  plan: PackagePlan,
  here: string,
  own: readonly NamedType[],
  used: readonly string[] = [],
): readonly Statement[] {
  const names = new Set([...used, ...own.flatMap(({ type }) => referredNames(type))]);
  const namesByModule = new Map<string, Code[]>();
  for (const name of names) {
    const module = plan.moduleOfType.get(name) ?? here;
    if (module === here) continue;
    namesByModule.set(module, [...(namesByModule.get(module) ?? []), typeName(identifier(name))]);
  }
  const source = here.includes("/") ? ".." : ".";
  return [...namesByModule].map(([module, list]) => importNames(`${source}/${module}.js`, list));
}
