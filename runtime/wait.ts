import { createAbortError } from "./attempt.js";
import type { Call } from "./call.js";
import type { FailureDetails } from "./call-failure.js";

/** In milliseconds; a timer that is given more fires at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Waits before the call is sent again. Resolves to false, at once, if that would take the call past its deadline;
 * rejects with an `AbortError` as soon as the caller aborts. `details` say what became of the call until now.
 */
export function wait(call: Call, milliseconds: number, details: FailureDetails): Promise<boolean> {
  const { signal } = call;
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(createAbortError(details, call));
    };
    if (performance.now() + milliseconds >= call.expires) return resolve(false);
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve(true);
    }, milliseconds);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener("abort", onAbort);
  });
}
