import type { RateLimit } from "../action.js";
import type { Clock } from "../rate-limit.js";
import type { GiveBack } from "../waiting-line.js";
import { RETURN_SLOT, TAKE_SLOTS } from "./script.js";

/** The part of a client of `@redis/client` or `redis` that is used; a cluster's and a sentinel's have it too. */
export interface RedisScripts {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** Slots that Redis gave, to be used at once. */
export interface TakenSlots {
  readonly slots: readonly GiveBack[];
  /** Milliseconds until there may be another one; 0 if all that were wanted are there. */
  readonly wait: number;
}

/** What a log needs. */
export interface RedisLogSettings {
  readonly redis: RedisScripts;
  readonly prefix: string;
  readonly guard: number;
  /** Milliseconds until Redis counts as lost, and between two looks whether it is back. */
  readonly patience: number;
  readonly clock: Clock;
  readonly onLost: ((error: unknown) => void) | undefined;
}

const SHORTEST_LEASE = 20;

/** The log of starts in Redis. Never throws: while Redis is lost there are no slots. */
export class RedisLog {
  readonly #settings: RedisLogSettings;
  /** Milliseconds that a slot is good for. It counts in the log from the end of that time. */
  #lease = SHORTEST_LEASE;
  #overdue = 0;
  #lost = false;
  #askAgainAt = Number.NEGATIVE_INFINITY;

  constructor(settings: RedisLogSettings) {
    this.#settings = settings;
  }

  /** Up to so many slots; `undefined` while Redis is lost. */
  async take(key: string, limit: RateLimit, wanted: number): Promise<TakenSlots | undefined> {
    const { clock, patience } = this.#settings;
    // A client may queue commands while it is not connected. One that waits there is enough.
    if (this.#overdue > 0 || clock.now() < this.#askAgainAt) return undefined;
    const begin = clock.now();
    const lease = this.#lease;
    const asked = this.#ask(key, limit, wanted, lease);
    const taken = await this.#inTime(asked);
    if (!taken) return undefined;
    const took = clock.now() - begin;
    this.#lease = Math.min(patience, Math.max(SHORTEST_LEASE, 2 * took, 0.9 * lease));
    if (took <= lease) return taken;
    // Too late to start within what the log says: others may already count on it.
    for (const giveBack of taken.slots) giveBack();
    return { slots: [], wait: 0 };
  }

  async #ask(key: string, limit: RateLimit, wanted: number, lease: number): Promise<TakenSlots> {
    const { guard, redis, prefix } = this.#settings;
    const keys = [prefix + key];
    const id = crypto.randomUUID();
    const microseconds = (milliseconds: number) => `${Math.ceil(milliseconds * 1000)}`;
    const span = microseconds(limit.seconds * 1000 + guard);
    const given = [id, `${limit.requests}`, span, microseconds(lease), `${wanted}`];
    const [taken, wait] = readReply(await redis.eval(TAKE_SLOTS, { keys, arguments: given }));
    const giveBack = (slot: number) => () => {
      // A slot that cannot be given back is free again after the span.
      redis.eval(RETURN_SLOT, { keys, arguments: [`${id}:${slot}`] }).catch(() => undefined);
    };
    return {
      slots: Array.from({ length: taken }, (_, index) => giveBack(index + 1)),
      wait: wait / 1000,
    };
  }

  /** The answer, unless it fails or takes too long; slots that come too late go back. */
  #inTime(asked: Promise<TakenSlots>): Promise<TakenSlots | undefined> {
    const { clock, patience } = this.#settings;
    return new Promise((resolve) => {
      let late = false;
      const cancel = clock.wake(() => {
        late = true;
        this.#overdue++;
        resolve(this.#lose(new Error(`Redis did not answer within ${patience} ms.`)));
      }, patience);
      const settle = () => {
        cancel();
        if (late) this.#overdue--;
      };
      asked.then(
        (taken) => {
          settle();
          if (late) for (const giveBack of taken.slots) giveBack();
          else this.#lost = false;
          resolve(taken);
        },
        (error: unknown) => {
          settle();
          resolve(this.#lose(error));
        },
      );
    });
  }

  #lose(error: unknown): undefined {
    const { clock, patience, onLost } = this.#settings;
    this.#askAgainAt = clock.now() + patience;
    if (!this.#lost) onLost?.(error);
    this.#lost = true;
  }
}

function readReply(reply: unknown): [taken: number, wait: number] {
  const [taken, wait] = Array.isArray(reply) ? reply.map(Number) : [];
  if (taken === undefined || wait === undefined || Number.isNaN(taken + wait)) {
    throw new Error("Redis answered something else than the script returns.");
  }
  return [taken, wait];
}
