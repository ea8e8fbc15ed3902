import type { ApiModel, NamedType } from "./types.js";

/** Finds a named type. The model holds every name it refers to, so a miss is a fault of the caller. */
export function typeByName(model: ApiModel, name: string): NamedType {
  const type = model.types.find((candidate) => candidate.name === name);
  if (type === undefined) throw new TypeError(`The model of ${model.service.name} has no type ${name}.`);
  return type;
}
