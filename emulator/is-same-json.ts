import type { JsonValue } from "../model/index.js";
import { isList, isObject } from "../model/validation/index.js";

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
