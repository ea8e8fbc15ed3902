import type { RateLimit } from "../../model/index.js";

/** Accepts calls as long as a limit is kept. */
export interface RateLimiter {
  /** Whether a call counted under this key is within the limit; only those that are count. */
  accept(key: string, limit: RateLimit): boolean;
}

/**
 * Keeps the times of the accepted calls of each key, so that no span of the limit's length, wherever it begins, holds
 * more than the limit. Times that a clock set back leaves in the future are forgotten.
 */
export function createRateLimiter(now: () => number): RateLimiter {
  const accepted = new Map<string, number[]>();
  return {
    accept(key, { requests, seconds }) {
      const time = now();
      const times = accepted.get(key) ?? [];
      accepted.set(key, times);
      while ((times.at(-1) ?? time) > time) times.pop();
      const firstRecent = times.findIndex((then) => time - then < seconds * 1000);
      times.splice(0, firstRecent < 0 ? times.length : firstRecent);
      if (times.length >= requests) return false;
      times.push(time);
      return true;
    },
  };
}
