import { type ActionModel, type ApiModel, type NamedType, referredNames } from "../model/index.js";

/** Where everything of a generated package goes: decided once, so that emitters only print. */
export interface PackagePlan {
  readonly model: ApiModel;
  /** npm name, `@openaction/gaap`. */
  readonly packageName: string;
  readonly packageVersion: string;
  /** Version of the runtime that the package stands on. */
  readonly runtimeVersion: string;
  /** The entry file of the document, relative to the folder of the configuration. */
  readonly source: string;
  /** Types that stand in an action's own file, by the action's name. */
  readonly typesOfAction: ReadonlyMap<string, readonly NamedType[]>;
  /** Types that stand in the file of shared structures. */
  readonly structures: readonly NamedType[];
  /** Basename of the module that each type stands in, by the type's name. */
  readonly moduleOfType: ReadonlyMap<string, string>;
  /** Names of the types that results are made of. */
  readonly typesOfResults: ReadonlySet<string>;
}

/** Basename of the module of shared structures, beside the folder of actions. */
export const STRUCTURES_MODULE = "structures";

export type PackageFacts = Pick<PackagePlan, "packageName" | "packageVersion" | "runtimeVersion" | "source">;

/**
 * Gives each type its module: requests, their variants and results go with the first action that names them, whatever
 * else they refer to is a shared structure.
 */
export function planPackage(model: ApiModel, facts: PackageFacts): PackagePlan {
  const types = new Map(model.types.map((type) => [type.name, type]));
  const moduleOfType = new Map<string, string>();
  const typesOfAction = new Map<string, readonly NamedType[]>();
  for (const action of model.actions) {
    const own = ownTypes(action, types).filter((type) => !moduleOfType.has(type.name));
    for (const type of own) moduleOfType.set(type.name, `actions/${action.fileName}`);
    typesOfAction.set(action.name, own);
  }
  const structures = model.types.filter((type) => !moduleOfType.has(type.name));
  for (const type of structures) moduleOfType.set(type.name, STRUCTURES_MODULE);
  const typesOfResults = reachableTypes(
    model.actions.map(({ response }) => response),
    types,
  );
  return { ...facts, model, typesOfAction, structures, moduleOfType, typesOfResults };
}

function reachableTypes(
  names: readonly string[],
  types: ReadonlyMap<string, NamedType>,
): ReadonlySet<string> {
  const found = new Set(names);
  // A set takes up what is added to it on the way.
  for (const name of found) {
    const type = types.get(name);
    if (type !== undefined) for (const referred of referredNames(type.type)) found.add(referred);
  }
  return found;
}

function ownTypes(action: ActionModel, types: ReadonlyMap<string, NamedType>): readonly NamedType[] {
  const named = [action.request, action.response].flatMap((name) => {
    const type = types.get(name);
    if (type === undefined) return [];
    const variants = type.type.kind === "union" ? referredNames(type.type) : [];
    return [type, ...variants.flatMap((variant) => types.get(variant) ?? [])];
  });
  return [...new Set(named)];
}
