import type { RateLimit } from "./action.js";
import { Attempt, runAttempt } from "./attempt.js";
import type { Policy } from "./call.js";
import { LONGEST_TIMER } from "./wait.js";
import { type GiveBack, join, type WaitingLine } from "./waiting-line.js";

/**
 * Lets calls start as fast as a limit allows, first come first served. The service counts by account, so the clients of
 * one account should share a limiter, and clients of another one should not.
 */
export interface RateLimiter {
  /**
   * Resolves when a call counted under this key may start, which it then should do at once. Rejects with the signal's
   * reason as soon as that is aborted, and takes no slot then.
   */
  acquire(key: string, limit: RateLimit, signal?: AbortSignal): Promise<GiveBack>;
}

/** A clock that never steps back, whatever happens to the time of day. */
export interface Clock {
  /** Milliseconds since any moment. */
  now(): number;
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  wake(run: () => void, milliseconds: number): () => void;
}

/** Settings of a limiter. */
export interface RateLimiterOptions {
  /**
   * Milliseconds, 20 by default, that are added to the limit's span: the service counts arrivals, and two calls may
   * come closer together on their way.
   */
  readonly guard?: number;
  /** Default: `performance.now()` and the platform's timers. */
  readonly clock?: Clock;
}

/** `performance.now()` and the platform's timers. */
export const monotonicClock: Clock = {
  now: () => performance.now(),
  wake(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * A limiter for one process. It keeps the times of the last starts, so that no span of the limit's length, wherever it
 * begins, holds more than the limit; a bucket that refills would let nearly twice as many through.
 */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  const { guard = 20, clock = monotonicClock } = options;
  const lanes = new Map<string, ReturnType<typeof createLane>>();
  return {
    acquire(key, { requests, seconds }, signal) {
      const lane = lanes.get(key) ?? createLane(requests, seconds * 1000 + guard, clock);
      lanes.set(key, lane);
      return lane(signal);
    },
  };
}

function createLane(requests: number, span: number, clock: Clock) {
  const line: WaitingLine = new Set();
  /** The last starts, the oldest first, each with the end of the span that it counts in. */
  let starts: { readonly end: number }[] = [];
  let sleep: (() => void) | undefined;
  const serve = () => {
    const now = clock.now();
    starts = starts.filter(({ end }) => now < end);
    sleep?.();
    for (const enter of line) {
      const [oldest] = starts;
      if (oldest && starts[requests - 1]) {
        sleep = clock.wake(serve, oldest.end - now);
        break;
      }
      const start = { end: now + span };
      starts.push(start);
      enter(() => {
        starts = starts.filter((other) => other !== start);
        serve();
      });
    }
  };
  return (signal?: AbortSignal) => {
    const turn = join(line, signal, serve);
    serve();
    return turn;
  };
}

/**
 * Keeps each action's documented limit, for each region. A call that failed before it was sent gives its slot back, one
 * that is sent again takes a new one. The client has it behind its retries, by its option `limiter`.
 */
export function limitRate(limiter: RateLimiter = createRateLimiter()): Policy {
  return (next) => async (call) => {
    const { service, action, region } = call;
    const { name, rateLimit } = action;
    if (!rateLimit) return next(call);
    // The time for one sending does not run yet, only that for the whole call.
    const wait = new Attempt({ ...call, timeout: LONGEST_TIMER });
    wait.phase = "limit";
    const giveBack = await runAttempt(wait, () => {
      const controller = new AbortController();
      wait.onGiveUp((reason) => controller.abort(reason));
      return limiter.acquire([service.name, name, region].join("/"), rateLimit, controller.signal);
    });
    return next(call).catch((error) => {
      if (error?.outcome === "not-sent") giveBack();
      throw error;
    });
  };
}
