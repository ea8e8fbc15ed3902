import type { NamedType } from "./type-model.js";
import type { ApiModel } from "./types.js";

/** Finds a named type. The model holds every name it refers to, so a miss is a fault of the caller. */
export function typeByName(model: ApiModel, name: string): NamedType {
  const types = remembered.get(model) ?? new Map(model.types.map((type) => [type.name, type]));
  remembered.set(model, types);
  const type = types.get(name);
  if (type === undefined) throw new TypeError(`The model of ${model.service.name} has no type ${name}.`);
  return type;
}

const remembered = new WeakMap<ApiModel, ReadonlyMap<string, NamedType>>();
