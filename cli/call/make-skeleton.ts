import type { ActionModel, ApiModel, JsonObject, JsonValue, TypeModel } from "../../model/index.js";
import { typeByName } from "../../model/index.js";

/** How deep a type that contains itself is shown. */
const MAX_DEPTH = 4;

/** A request to fill in: each member with a value of its type, taken from the document where it has one. */
export function makeSkeleton(model: ApiModel, action: ActionModel): JsonObject {
  const value = skeletonOf(model, typeByName(model, action.request).type, 0);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function skeletonOf(model: ApiModel, type: TypeModel, depth: number): JsonValue {
  switch (type.kind) {
    case "reference":
      return depth > MAX_DEPTH ? {} : skeletonOf(model, typeByName(model, type.name).type, depth + 1);
    case "union":
      return skeletonOf(model, { kind: "reference", nullable: false, name: type.variants[0] ?? "" }, depth);
    case "object":
      return Object.fromEntries(
        type.members.map((member) => [
          member.name,
          member.example ?? member.default ?? skeletonOf(model, member.type, depth + 1),
        ]),
      );
    case "array":
      return depth > MAX_DEPTH ? [] : [skeletonOf(model, type.items, depth + 1)];
    case "string":
      return type.enum?.[0] ?? "";
    case "integer":
      return type.enum?.[0] ?? type.minimum ?? 0;
    case "number":
      return type.minimum ?? 0;
    case "boolean":
      return false;
    case "any":
      return null;
  }
}
