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
  const accepted = new Map<string, readonly number[]>();
  return {
    accept(key, { requests, seconds }) {
      const time = now();
      const recent = (accepted.get(key) ?? []).filter((then) => then <= time && time - then < seconds * 1000);
      const isWithin = recent.length < requests;
      accepted.set(key, isWithin ? [...recent, time] : recent);
      return isWithin;
    },
  };
}
