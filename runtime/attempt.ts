import type { Call } from "./call.js";
import type { FailureDetails } from "./call-failure.js";
import { AbortError, type Phase, TimeoutError } from "./client-error.js";

/** One sending of a call. */
export interface Attempt {
  readonly call: Call;
  /** Aborts when the attempt is given up, at its timeout or by the caller; nothing may be sent after that. */
  readonly signal: AbortSignal;
  /** Moved on by whoever does the work; nothing was sent before `answer`. */
  phase: Phase;
  /** What no message may repeat, should the answer echo it. */
  readonly secrets: string[];
}

/** What a failure at this point of the attempt has to tell. Once `fetch` has the request, nobody knows if it left. */
export function detailsOf(attempt: Attempt): FailureDetails {
  return { action: attempt.call.action.name, outcome: attempt.phase === "signing" ? "not-sent" : "unknown" };
}

/** Does the work until it ends, the call's timeout passes or the caller aborts, whichever comes first. */
export async function runAttempt<T>(call: Call, work: (attempt: Attempt) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const attempt: Attempt = { call, signal: controller.signal, phase: "signing", secrets: [] };
  if (call.signal?.aborted) throw createAbortError(attempt);
  const onAbort = () => controller.abort(createAbortError(attempt));
  const timer = setTimeout(() => controller.abort(createTimeoutError(attempt)), call.timeout);
  call.signal?.addEventListener("abort", onAbort);
  // A race, because a `fetch` or a credential provider that ignores the signal must not hold up the caller.
  const givenUp = new Promise<never>((_resolve, reject) => {
    attempt.signal.addEventListener("abort", () => reject(attempt.signal.reason));
  });
  try {
    return await Promise.race([givenUp, work(attempt)]);
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener("abort", onAbort);
  }
}

function createAbortError(attempt: Attempt): AbortError {
  return new AbortError("aborted by the caller.", {
    ...detailsOf(attempt),
    cause: attempt.call.signal?.reason,
  });
}

function createTimeoutError(attempt: Attempt): TimeoutError {
  const { phase, call } = attempt;
  return new TimeoutError(`timed out after ${call.timeout} ms in phase "${phase}".`, {
    ...detailsOf(attempt),
    phase,
  });
}
