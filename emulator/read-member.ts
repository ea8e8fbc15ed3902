import type { JsonObject, JsonValue } from "../model/index.js";

/*
 * Typed access to the members of a request that passed the document's checks. A `TypeError` means that the document
 * declares a member in another way than the behaviour needs it: a fault of the document, not of the request.
 */

/** Reads text; `undefined` where the member is absent. */
export function readText(request: JsonObject, name: string): string | undefined {
  const value = readMember(request, name);
  return value === undefined || typeof value === "string" ? value : fail(name, "text");
}

/** Reads text that the document requires. */
export function requireText(request: JsonObject, name: string): string {
  return readText(request, name) ?? fail(name, "text");
}

/** Reads an integer; `undefined` where the member is absent. */
export function readInteger(request: JsonObject, name: string): number | undefined {
  const value = readMember(request, name);
  return value === undefined || typeof value === "number" ? value : fail(name, "an integer");
}

/** Reads an integer that the document requires. */
export function requireInteger(request: JsonObject, name: string): number {
  return readInteger(request, name) ?? fail(name, "an integer");
}

/** Reads a list of texts that the document requires. */
export function requireTexts(request: JsonObject, name: string): readonly string[] {
  const value = readMember(request, name);
  if (!Array.isArray(value)) return fail(name, "a list of texts");
  return value.map((item) => (typeof item === "string" ? item : fail(name, "a list of texts")));
}

function readMember(request: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(request, name) ? request[name] : undefined;
}

function fail(name: string, wanted: string): never {
  throw new TypeError(
    `The document must declare ${name} as ${wanted}: the behaviour of this action reads it.`,
  );
}
