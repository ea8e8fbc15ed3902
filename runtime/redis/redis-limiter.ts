import type { RateLimit } from "../action.js";
import { type Clock, createRateLimiter, monotonicClock, type RateLimiter } from "../rate-limit.js";
import { type GiveBack, join, type WaitingLine } from "../waiting-line.js";
import { RedisLog, type RedisScripts } from "./redis-log.js";

/** Settings of a limit that processes share. */
export interface RedisLimiterOptions {
  /** What the names of the keys in Redis begin with, with the account in it if there are several. Default: `openaction:`. */
  readonly prefix?: string;
  /** As in a limiter for one process. Default: 20 ms. */
  readonly guard?: number;
  /** Milliseconds, 500 by default, after which Redis counts as lost if it has not answered. */
  readonly patience?: number;
  /**
   * Keeps the limit while Redis is lost. Default: a limiter for this process, so that each process may start as many
   * calls as the limit has; the service then refuses what is too much, and those calls are sent again. One that
   * rejects makes calls fail instead.
   */
  readonly whenLost?: RateLimiter;
  /** Is told once each time Redis is lost, for a line in the log. */
  readonly onLost?: (error: unknown) => void;
  /** Default: `performance.now()` and the platform's timers. */
  readonly clock?: Clock;
}

/**
 * A limiter that processes share through Redis or Valkey: their starts stand in one log there, by the server's clock.
 * No call is lost with Redis: the calls then start by `whenLost`, and a process that changes between the two lets one
 * span of the limit pass in between, so that it keeps the limit by itself at any time.
 */
export function createRedisLimiter(redis: RedisScripts, options: RedisLimiterOptions = {}): RateLimiter {
  const { prefix = "openaction:", guard = 20, patience = 500, clock = monotonicClock, onLost } = options;
  const { whenLost = createRateLimiter({ guard, clock }) } = options;
  const log = new RedisLog({ redis, prefix, guard, patience, clock, onLost });
  const lanes = new Map<string, Lane>();
  return {
    acquire(key, limit, signal) {
      const lane = lanes.get(key) ?? new Lane({ key, limit, log, whenLost, clock, guard });
      lanes.set(key, lane);
      return lane.acquire(signal);
    },
  };
}

interface LaneSettings {
  readonly key: string;
  readonly limit: RateLimit;
  readonly log: RedisLog;
  readonly whenLost: RateLimiter;
  readonly clock: Clock;
  readonly guard: number;
}

/** The calls of this process that count under one key. One request at a time asks for all that wait. */
class Lane {
  readonly #settings: LaneSettings;
  readonly #line: WaitingLine = new Set();
  #source: "redis" | "self" = "redis";
  #lastStart = Number.NEGATIVE_INFINITY;
  #serving = false;
  /** Ends the wait for a slot: somebody gave one back, or nobody waits any more. */
  #interrupt = new AbortController();

  constructor(settings: LaneSettings) {
    this.#settings = settings;
  }

  acquire(signal: AbortSignal | undefined): Promise<GiveBack> {
    const turn = join(this.#line, signal, () => {
      if (this.#line.size === 0) this.#interrupt.abort();
    });
    if (!this.#serving) void this.#serve();
    return turn;
  }

  async #serve(): Promise<void> {
    this.#serving = true;
    while (this.#line.size > 0) {
      this.#interrupt = new AbortController();
      await this.#serveOnce();
    }
    this.#serving = false;
  }

  async #serveOnce(): Promise<void> {
    const { key, limit, log } = this.#settings;
    // Without any wanted, it is a look whether Redis is back.
    const wanted = this.#source === "redis" || this.#rest() <= 0 ? this.#line.size : 0;
    const taken = await log.take(key, limit, wanted);
    const source = taken ? "redis" : "self";
    if (source !== this.#source) {
      if (this.#rest() > 0) return this.#sleep(this.#rest());
      this.#source = source;
    }
    if (!taken) return this.#serveAlone();
    for (const slot of taken.slots) this.#admit(slot);
    if (this.#line.size > 0 && taken.wait > 0) await this.#sleep(taken.wait);
  }

  async #serveAlone(): Promise<void> {
    const { key, limit, whenLost } = this.#settings;
    const { signal } = this.#interrupt;
    try {
      this.#admit(await whenLost.acquire(key, limit, signal));
    } catch (error) {
      const [first] = this.#line;
      if (!signal.aborted) first?.(Promise.reject(error));
    }
  }

  /** Milliseconds until the starts so far no longer count. */
  #rest(): number {
    const { limit, guard, clock } = this.#settings;
    return this.#lastStart + limit.seconds * 1000 + guard - clock.now();
  }

  #admit(giveBack: GiveBack): void {
    const [first] = this.#line;
    if (!first) giveBack();
    else this.#lastStart = this.#settings.clock.now();
    first?.(() => {
      giveBack();
      this.#interrupt.abort();
    });
  }

  #sleep(milliseconds: number): Promise<void> {
    const { signal } = this.#interrupt;
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const wake = () => {
        cancel();
        signal.removeEventListener("abort", wake);
        resolve();
      };
      const cancel = this.#settings.clock.wake(wake, milliseconds);
      signal.addEventListener("abort", wake);
    });
  }
}
