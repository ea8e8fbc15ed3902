import type { JsonObject } from "../model/index.js";
import { Fault } from "./fault.js";
import type { WireAnswer } from "./wire.js";

/** Wraps a result or a fault in the envelope. `Date` is the emulator's clock, by which clients may set theirs. */
export function renderAnswer(
  envelope: string,
  outcome: JsonObject | Fault,
  requestId: string,
  now: number,
): WireAnswer {
  const content =
    outcome instanceof Fault ? { Error: { Code: outcome.code, Message: outcome.message } } : outcome;
  return {
    headers: { "content-type": "application/json", date: new Date(now).toUTCString() },
    body: JSON.stringify({ [envelope]: { ...content, RequestId: requestId } }),
  };
}
