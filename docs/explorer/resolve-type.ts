import { type ApiModel, type ReferenceType, type TypeModel, typeByName } from "../../model/index.js";

/** What a reference leads to. A document in which references lead to each other only does not pass the linter. */
export function resolveType(model: ApiModel, type: TypeModel): Exclude<TypeModel, ReferenceType> {
  let resolved = type;
  while (resolved.kind === "reference") resolved = typeByName(model, resolved.name).type;
  return resolved;
}
