import type { JsonObject } from "../../model/index.js";

export type Json = string | number | boolean | null | Json[] | MutableObject;
export interface MutableObject {
  [name: string]: Json;
}

/** A copy that can be edited. */
export function copyOf(document: JsonObject): MutableObject {
  // A structured clone of JSON is JSON that nobody else holds.
  return structuredClone(document) as MutableObject;
}

/** The object or list that a path leads to. */
export function at(document: Json, path: readonly string[]): MutableObject {
  let place = document;
  for (const name of path) {
    // A list is read like an object whose names are numbers.
    const next: Json | undefined = (place as MutableObject)[name];
    if (next === undefined) throw new Error(`the document has no ${path.join("/")}`);
    place = next;
  }
  return place as MutableObject;
}

/** Puts a value where a path leads. */
export function set(document: MutableObject, path: readonly string[], value: Json): void {
  define(at(document, path.slice(0, -1)), path.at(-1) ?? "", value);
}

/** Replaces the value where a path leads, which must be there. */
export function change(document: MutableObject, path: readonly string[], value: Json): void {
  at(document, path);
  set(document, path, value);
}

/** Gives a member another name, in its place among the others. */
export function rename(owner: MutableObject, from: string, to: string): void {
  const members = Object.entries(owner);
  for (const [name] of members) delete owner[name];
  for (const [name, value] of members) define(owner, name === from ? to : name, value);
}

/** Replaces texts wherever they stand, keys included. */
export function replaceText(owner: Json, replace: (text: string) => string): void {
  if (typeof owner !== "object" || owner === null) return;
  const names = Array.isArray(owner) ? [] : Object.keys(owner).filter((name) => replace(name) !== name);
  if (!Array.isArray(owner)) for (const name of names) rename(owner, name, replace(name));
  for (const [name, value] of Object.entries(owner)) {
    if (typeof value === "string") define(owner, name, replace(value));
    else replaceText(value, replace);
  }
}

/** A member like any other, `__proto__` included. */
function define(owner: Json, name: string, value: Json): void {
  Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
}
