import { isList, isObject } from "../json.js";
import { typeByName } from "../type-by-name.js";
import type { JsonValue, MemberModel, TypeModel } from "../type-model.js";
import type { ApiModel } from "../types.js";
import { mergeMembers } from "./check-choice.js";
import { resolveVariants } from "./resolve-variants.js";

/**
 * Turns texts into the numbers and truth values that the type asks for, as the founding example with its port `"443"`
 * needs. What cannot be turned stays as it is, for the checks to refuse.
 */
export function coerceText(model: ApiModel, type: TypeModel, value: JsonValue): JsonValue {
  switch (type.kind) {
    case "integer":
      return typeof value === "string" && /^-?\d+$/.test(value) ? toInteger(value) : value;
    case "number":
      return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : value;
    case "reference":
      return coerceText(model, typeByName(model, type.name).type, value);
    case "array":
      return isList(value) ? value.map((item) => coerceText(model, type.items, item)) : value;
    case "object":
      return coerceMembers(model, type.members, value);
    case "union":
      return coerceMembers(model, mergeMembers(resolveVariants(model, type)), value);
    default:
      return value;
  }
}

function toInteger(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

function coerceMembers(model: ApiModel, members: readonly MemberModel[], value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const types = new Map(members.map((member) => [member.name, member.type]));
  const coerced = Object.entries(value).map(([name, member]) => {
    const type = types.get(name);
    return [name, type === undefined ? member : coerceText(model, type, member)] as const;
  });
  // A member named `__proto__` stays a member: fromEntries defines it, where an assignment would not.
  return Object.fromEntries(coerced);
}
