import type { Call } from "./call.js";
import type { FailureDetails } from "./call-failure.js";
import { AbortError, type Phase, TimeoutError } from "./client-error.js";
import type { Answer } from "./transport.js";

/** One sending of a call. */
export class Attempt {
  readonly startedAt = Date.now();
  /** The same on the clock of `performance.now()`, which nobody sets. */
  readonly begin = performance.now();
  /** Moved on by whoever does the work. */
  phase: Phase = "signing";
  /** What no message may repeat, should the answer echo it. */
  readonly secrets: string[] = [];
  /** What is odd about the answer. */
  readonly warnings: string[] = [];
  /** Headers of the answer, as soon as they are there. */
  declare head?: Answer["headers"];
  declare requestId?: string | undefined;
  /** The answer's `Date` header. */
  declare date?: string | undefined;
  /** Ways to put right what the service refused, noted by the layer that signs. They say whether it is worth a retry. */
  declare repair?: { readonly clock: () => boolean; readonly credentials: () => boolean };
  /** Why the attempt was given up, at its timeout or by the caller; nothing may be sent after that. */
  declare givenUp?: AbortError | TimeoutError;
  readonly #listeners: ((reason: AbortError | TimeoutError) => void)[] = [];

  constructor(readonly call: Call) {}

  /** Is told once, at the moment the attempt is given up. */
  onGiveUp(listener: (reason: AbortError | TimeoutError) => void): void {
    this.#listeners.push(listener);
  }

  /** Ends the attempt for all who listen; whatever it still brings is dropped. */
  giveUp(reason: AbortError | TimeoutError): void {
    this.givenUp = reason;
    for (const listener of this.#listeners) listener(reason);
  }
}

/** What a failure at this point has to tell. Nobody knows if a request left once it was handed to a connection. */
export function detailsOf(attempt: Attempt): FailureDetails {
  const { phase, head, requestId } = attempt;
  const { action, attempts, service } = attempt.call;
  const outcome = phase === "answer" || phase === "body" ? "unknown" : "not-sent";
  const idAt = (name: string) => conceal(head?.get(service.headerPrefix + name) ?? "", attempt) || undefined;
  return {
    action: action.name,
    outcome,
    retry: "conditional",
    attempts,
    requestId: requestId ?? idAt("RequestId"),
    traceId: idAt("TraceId"),
  };
}

/** A server or proxy may echo the request's headers, wherever it likes. */
export function conceal(text: string, { secrets }: Attempt): string {
  return secrets.reduce((concealed, secret) => concealed.replaceAll(secret, "***"), text);
}

/** The failure of a call that its caller gave up. */
export function createAbortError(details: FailureDetails, call: Call): AbortError {
  return new AbortError("aborted by the caller.", { ...details, retry: "never", cause: call.signal?.reason });
}

/** Does the work until it ends, its time is over or the caller aborts, whichever comes first. */
export async function runAttempt<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
  const { call } = attempt;
  const { signal } = call;
  const onAbort = () => attempt.giveUp(createAbortError(detailsOf(attempt), call));
  if (signal?.aborted) throw createAbortError(detailsOf(attempt), call);
  const time = Math.min(call.timeout, call.expires - performance.now());
  const timer = setTimeout(() => attempt.giveUp(createTimeoutError(attempt, time)), time);
  signal?.addEventListener("abort", onAbort);
  try {
    // A race, because a `fetch` or a credential provider that ignores the end must not hold up the caller.
    return await new Promise<T>((resolve, reject) => {
      attempt.onGiveUp(reject);
      work().then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}

function createTimeoutError(attempt: Attempt, time: number): TimeoutError {
  const { phase } = attempt;
  return new TimeoutError(`timed out after ${Math.round(time)} ms in phase "${phase}".`, {
    ...detailsOf(attempt),
    phase,
  });
}
