import type { JsonObject, JsonValue } from "../model/index.js";

/** Tells an object from the other JSON values. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

/** Tells a list from the other JSON values; `Array.isArray` does not narrow readonly lists. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether two values are the same JSON; the order of members does not count. */
export function isSameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((item, i) => isSameJson(item, other[i]));
  }
  if (isObject(one)) {
    const names = Object.keys(one);
    return (
      isObject(other) &&
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && isSameJson(one[name], other[name]))
    );
  }
  return one === other;
}
