import {
  type Action,
  type Answer,
  type ClientOptions,
  type Outcome,
  type Transport,
  TransportError,
} from "@openaction/runtime";
import { vi } from "vitest";
import { createClient } from "../../runtime/node/entry.js";
import { credentials, result, service } from "./fake-service.js";

const codes = {
  errorCodes: ["RequestLimitExceeded", "ResourceInUse", "ResourceUnavailable", "ResourceUnavailable.Gone"],
  retry: {
    "AuthFailure.SignatureExpire": "clock",
    RequestLimitExceeded: "throttle",
    ResourceInUse: "conditional",
    ResourceUnavailable: "conditional",
    "ResourceUnavailable.Gone": "never",
  },
} as const;
/** A create and a read whose codes are worth repeating in different ways. */
export const create: Action<object, object, string> = { name: "Create", effect: "create", ...codes };
export const read: Action<object, object, string> = { name: "Describe", effect: "read", ...codes };

/** Answers one request. */
export type Reply = () => Answer | Promise<Answer>;

const answer = (status: number, headers: HeadersInit, body: unknown): Answer => ({
  status,
  headers: new Headers(headers),
  body: new TextEncoder().encode(JSON.stringify(body)),
});
/** Answers with an error code. */
export const refuseWith =
  (Code: string, headers = {}): Reply =>
  () =>
    answer(200, headers, { Response: { Error: { Code }, RequestId: "r" } });
/** Answers with a result. */
export const succeed: Reply = () => answer(200, {}, { Response: result });
/** Answers with another status than 200. */
export const status =
  (code: number, headers = {}): Reply =>
  () =>
    answer(code, headers, "");

/** A client whose service gives these answers in turn, the last one for ever; tells when each request was sent. */
export function play(replies: readonly Reply[], options: ClientOptions = {}) {
  const times: number[] = [];
  const begin = performance.now();
  const transport: Transport = async (_request, attempt) => {
    times.push(Math.round(performance.now() - begin));
    attempt.phase = "answer";
    return (replies[times.length - 1] ?? replies.at(-1) ?? succeed)();
  };
  return { client: createClient(service, { credentials, transport, ...options }), times };
}

/** Breaks off, before or after the request was sent. */
export const failWith =
  (outcome: Outcome): Reply =>
  async () => {
    throw new TransportError("terminated.", { action: "", outcome, retry: "conditional", attempts: [] });
  };
export const breakOff = failWith("unknown");

/** Lets time pass until a call is over, but only when there is nothing else to do. */
export async function settle<T>(call: Promise<T>): Promise<T> {
  let over = false;
  const settled = call.finally(() => {
    over = true;
  });
  settled.catch(() => {});
  while (!over) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!over) await vi.advanceTimersToNextTimerAsync();
  }
  return settled;
}

export const throttle = refuseWith("RequestLimitExceeded.UinLimitExceeded");
