import { encodeInt64 } from "@openaction/runtime/json";
import { type ApiModel, type JsonObject, listInt64Paths } from "../model/index.js";
import { Fault } from "./fault.js";
import type { WireAnswer } from "./wire.js";

let shown = { second: Number.NaN, date: "" };

/** The date of a header, which most answers share with the one before. */
function showDate(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== shown.second) shown = { second, date: new Date(now).toUTCString() };
  return shown.date;
}

/** Writes what came of a request to an action. */
export type RenderAnswer = (
  action: string,
  outcome: JsonObject | Fault,
  requestId: string,
  now: number,
) => WireAnswer;

/**
 * Wraps results and faults in the envelope. Bigints may stand where results have 64-bit integers. `Date` is the
 * emulator's clock, by which clients may set theirs.
 */
export function createRenderer(model: ApiModel): RenderAnswer {
  const envelope = JSON.stringify(model.service.envelope);
  const results = new Map(model.actions.map(({ name, response }) => [name, response]));
  const write = (value: JsonObject, result: string | undefined) => {
    const int64 = result === undefined ? [] : listInt64Paths(model, result);
    return int64.length === 0 ? JSON.stringify(value) : encodeInt64(value, int64);
  };
  return (action, outcome, requestId, now) => {
    const content =
      outcome instanceof Fault ? { Error: { Code: outcome.code, Message: outcome.message } } : outcome;
    const inner = write({ ...content, RequestId: requestId }, results.get(action));
    return {
      status: 200,
      headers: { "content-type": "application/json", date: showDate(now) },
      body: `{${envelope}:${inner}}`,
    };
  };
}
