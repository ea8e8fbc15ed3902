import { typeByName } from "../type-by-name.js";
import type { ObjectType, UnionType } from "../type-model.js";
import type { ApiModel } from "../types.js";

const resolved = new WeakMap<UnionType, readonly ObjectType[]>();

/** The object types of a union, through references. */
export function resolveVariants(model: ApiModel, type: UnionType): readonly ObjectType[] {
  const variants = resolved.get(type) ?? findVariants(model, type);
  resolved.set(type, variants);
  return variants;
}

function findVariants(model: ApiModel, type: UnionType): readonly ObjectType[] {
  return type.variants.map((name) => {
    let variant = typeByName(model, name).type;
    while (variant.kind === "reference") variant = typeByName(model, variant.name).type;
    if (variant.kind !== "object")
      throw new TypeError(`The variant ${name} must be an object in the document.`);
    return variant;
  });
}
