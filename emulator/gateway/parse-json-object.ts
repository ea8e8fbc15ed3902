import { decodeInt64, type Paths } from "@openaction/runtime/json";
import type { JsonObject, JsonValue } from "../../model/index.js";
import { isObject } from "../../model/validation/index.js";
import type { Fault } from "../fault.js";
import { refuse } from "./gateway-rules.js";

/** Deepest nesting of objects and lists that is read. */
export const MAXIMUM_DEPTH = 64;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/**
 * Reads a JSON object from UTF-8. An empty body is none: a request without members is `{}`. Integers that a number does
 * not hold exactly become bigints where the paths lead.
 */
export function parseJsonObject(body: Uint8Array, int64: Paths): JsonObject | Fault {
  try {
    const text = utf8.decode(body);
    if (isTooDeep(body)) {
      return refuse("InvalidParameter", `The body is nested more than ${MAXIMUM_DEPTH} levels deep.`);
    }
    // Safe: a JSON value, in which some numbers are bigints.
    const value = (int64.length === 0 ? JSON.parse(text) : decodeInt64(text, int64, "auto")) as JsonValue;
    if (isObject(value)) return value;
  } catch {
    // Neither bytes that are no UTF-8 nor text that is no JSON say more than that.
  }
  return refuse("InvalidParameter", "The body must be a JSON object, in UTF-8.");
}

/** Whether brackets outside of texts are nested too deep. Looks only as closely as bytes that are JSON need. */
function isTooDeep(body: Uint8Array): boolean {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < body.length; index++) {
    const byte = body[index];
    if (byte === QUOTE) isText = !isText;
    else if (isText) index += byte === BACKSLASH ? 1 : 0;
    else if (byte === OPENING_BRACKET || byte === OPENING_BRACE) depth += 1;
    else if (byte === CLOSING_BRACKET || byte === CLOSING_BRACE) depth -= 1;
    if (depth > MAXIMUM_DEPTH) return true;
  }
  return false;
}
