import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type ApiModel, buildModel, type JsonObject, type JsonValue } from "../../../model/index.js";
import type { GoldenPair } from "./golden.js";

/** A fresh copy of the document that every pair begins with. */
export function readBase(): JsonObject {
  return parse(readFileSync(join(import.meta.dirname, "base.yaml"), "utf8"));
}

/** The base document with the edits of a pair. */
export function editBase(edits: GoldenPair["edits"]): JsonObject {
  const document = readBase();
  for (const [pointer, value] of Object.entries(edits)) setAt(document, pointer, value);
  return document;
}

/** The model of the base document with some edits. */
export function modelWith(edits: GoldenPair["edits"]): ApiModel {
  return buildModel(editBase(edits));
}

function setAt(document: JsonObject, pointer: string, value: JsonValue | undefined): void {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  let place: unknown = document;
  for (const key of keys) place = Reflect.get(Object(place), key);
  if (typeof place !== "object" || place === null) throw new Error(`the base document has no ${pointer}`);
  if (value === undefined) {
    if (!Reflect.deleteProperty(place, last)) throw new Error(`${pointer} cannot be removed`);
  } else if (Array.isArray(place) && last === "-") place.push(value);
  else Reflect.set(place, last, value);
}
