import type { ActionFacts } from "./action.js";
import type { Int64Mode } from "./json/index.js";
import type { AttemptReport } from "./report.js";
import type { Service } from "./service.js";

/** Settings of one call; they take precedence over the client's. */
export interface CallOptions {
  /** Ends the call at any stage; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly region?: string | undefined;
  /** Milliseconds until one sending fails with a `TimeoutError`, the reading of the answer included. Default: 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call, with all its sendings and the waits between them. Default: 180,000. */
  readonly deadline?: number | undefined;
  /** How often the call may be sent again, where that is safe. Default: 2; with 0 it is sent exactly once. */
  readonly retries?: number | undefined;
}

/** One call on its way to the service, as policies see it. */
export interface Call {
  readonly service: Service;
  /** Where the client's calls go. A policy cannot send one elsewhere: the client's credentials are for this origin. */
  readonly endpoint: URL;
  readonly action: ActionFacts;
  readonly request: unknown;
  readonly region: string | undefined;
  readonly timeout: number;
  readonly deadline: number;
  readonly retries: number;
  readonly signal: AbortSignal | undefined;
  /** What the client makes of 64-bit integers. */
  readonly int64: Int64Mode | undefined;
  /** When the deadline is over, on the clock of `performance.now()`; it starts to run behind the client's policies. */
  readonly expires: number;
  /** Grows by one with each sending. Failures of the call carry it, so a policy gives a call of its own a new list. */
  readonly attempts: AttemptReport[];
}

/** Carries a call out: resolves to the result, or rejects with a `CallFailure`. */
export type SendCall = (call: Call) => Promise<unknown>;

/**
 * A layer around calls. The first of a client's policies is the outermost; retries happen inside of the last one.
 *
 * ```ts
 * const log: Policy = (next) => async (call) => {
 *   console.log(call.action.name);
 *   return next(call);
 * };
 * ```
 */
export type Policy = (next: SendCall) => SendCall;
