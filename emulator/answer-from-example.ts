import type { ActionModel, JsonObject, JsonValue } from "../model/index.js";
import { isObject } from "../model/validation/index.js";
import { Fault } from "./fault.js";
import { isSameJson } from "./is-same-json.js";

/**
 * Answers as the document's example does whose request is the same; where none is, as the first one that succeeds.
 * The RequestId of an example is left for the caller to replace.
 */
export function answerFromExample(action: ActionModel, request: JsonObject): JsonObject | Fault {
  const same = action.examples.find((example) => isSameJson(example.request, request));
  const example = same ?? action.examples.find(({ outcome }) => outcome === "result");
  if (example === undefined) return {};
  return readFault(example.response) ?? example.response;
}

/** Reads the fault of an example that fails; `undefined` if it succeeds. */
export function readFault({ Error: error }: JsonObject): Fault | undefined {
  if (!isObject(error)) return undefined;
  return new Fault(textOf(error.Code), textOf(error.Message));
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}
