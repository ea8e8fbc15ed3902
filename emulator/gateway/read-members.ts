import {
  type ActionModel,
  type ApiModel,
  type JsonObject,
  type JsonValue,
  typeByName,
} from "../../model/index.js";
import { Fault } from "../fault.js";
import { isObject } from "../json.js";
import { coerceText } from "../validation/coerce-text.js";
import { findViolation } from "../validation/find-violation.js";
import { violationRules } from "../validation/violation.js";
import { refuse } from "./gateway-rules.js";

/** Reads the members of a request from its body, and refuses what the document does not declare so. */
export function readMembers(
  model: ApiModel,
  action: ActionModel,
  body: Uint8Array,
  lenientTypes: boolean,
): JsonObject | Fault {
  const { type } = typeByName(model, action.request);
  const parsed = parseJson(body);
  const request = lenientTypes && parsed !== undefined ? coerceText(model, type, parsed) : parsed;
  if (!isObject(request)) return refuse("InvalidParameter", "The body must be a JSON object, in UTF-8.");
  const violation = findViolation(model, type, request);
  if (violation === undefined) return request;
  return new Fault(violation.code ?? violationRules[violation.kind].code, violation.message);
}

/** Reads JSON; `undefined` if it is none. An empty body is no JSON either: a request without members is `{}`. */
function parseJson(body: Uint8Array): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return value;
  } catch {
    return undefined;
  }
}
