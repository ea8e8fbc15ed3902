import { isList, isObject, type JsonObject, type JsonValue } from "../../model/index.js";

/** The members of a value; none where it is no object. */
export function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The entries of a value; none where it is no list. */
export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  return isList(value) ? value : [];
}
