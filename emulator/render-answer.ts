import type { JsonObject } from "../model/index.js";
import { Fault } from "./fault.js";
import type { WireAnswer } from "./wire.js";

let shown = { second: Number.NaN, date: "" };

/** The date of a header, which most answers share with the one before. */
function showDate(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== shown.second) shown = { second, date: new Date(now).toUTCString() };
  return shown.date;
}

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
    status: 200,
    headers: { "content-type": "application/json", date: showDate(now) },
    body: JSON.stringify({ [envelope]: { ...content, RequestId: requestId } }),
  };
}
