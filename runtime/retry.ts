import type { Call, Policy } from "./call.js";
import { CallFailure } from "./call-failure.js";
import { wait } from "./wait.js";

/** Tokens of a client for its retries, as the retry quota of the AWS SDKs has them. */
const QUOTA = 500;

/**
 * Sends a call again where that cannot execute it twice: after `throttle` always, after `conditional` only what was not
 * sent, or a read; once after putting clock or credentials right. Waits with full jitter, from 1 s for `throttle` and
 * 50 ms otherwise, doubling up to 20 s; `Retry-After` counts up to a minute.
 *
 * The call's deadline begins to run here, so that calls which policies make have all of their time.
 *
 * A service that is down is not asked ever more: a retry costs 5 or 14 of 500 tokens, which successes bring back.
 */
export function createRetry(): Policy {
  let tokens = QUOTA;
  return (next) => async (given) => {
    const call = { ...given, expires: performance.now() + given.deadline };
    const repaired: string[] = [];
    for (let retry = 0, paid = 1; ; retry++) {
      try {
        const result = await next(call);
        tokens = Math.min(QUOTA, tokens + paid);
        return result;
      } catch (error) {
        if (!(error instanceof CallFailure && retry < call.retries && mayRepeat(call, error, repaired)))
          throw error;
        paid = error.retry === "conditional" ? 14 : 5;
        if (tokens < paid) throw error;
        tokens -= paid;
        if (!(await wait(call, delayOf(error, retry), error))) throw error;
        repaired.push(error.retry);
      }
    }
  };
}

function mayRepeat({ action }: Call, { retry, outcome }: CallFailure, repaired: readonly string[]): boolean {
  if (retry === "conditional") return action.effect === "read" || outcome === "not-sent";
  return retry === "throttle" || (retry !== "never" && !repaired.includes(retry));
}

/** Milliseconds. */
function delayOf(error: CallFailure & { readonly retryAfter?: number }, retry: number): number {
  const base = error.retry === "throttle" ? 1000 : error.retry === "conditional" ? 50 : 0;
  const jitter = Math.random() * Math.min(20_000, base * 2 ** retry);
  return Math.max(jitter, Math.min(60_000, error.retryAfter ?? 0));
}
