/** Members of a JSON object of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a JSON object that may hold keys, so its text, which `JSON.parse` would quote, goes into no message. */
export function readJsonObject(text: string, origin: string): JsonObject {
  const value = parse(text);
  if (!isObject(value)) throw new Error(`${origin} is not a JSON object.`);
  return value;
}

/** Whether members may be asked for. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is text, `undefined` if it is empty, something else or not there. */
export function textAt(object: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A moment in whole seconds since 1970, in milliseconds. */
export function momentAt(object: JsonObject, name: string): number | undefined {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === "number" && Number.isFinite(value) ? value * 1000 : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
