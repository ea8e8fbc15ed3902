import type { ActionFacts } from "./action.js";
import type { Service } from "./service.js";

/** Settings of one call; they take precedence over the client's. */
export interface CallOptions {
  /** Ends the call at any stage; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly region?: string | undefined;
  /** Milliseconds until a sending of the call fails with a `TimeoutError`, the reading of the answer included. */
  readonly timeout?: number | undefined;
}

/** One call on its way to the service, as policies see it. */
export interface Call {
  readonly service: Service;
  readonly action: ActionFacts;
  readonly request: unknown;
  readonly region: string | undefined;
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** Carries a call out: resolves to the result, or rejects with a `CallFailure`. */
export type SendCall = (call: Call) => Promise<unknown>;

/**
 * A layer around calls. The first of a client's policies is the outermost; each call of `next` is signed afresh.
 *
 * ```ts
 * const log: Policy = (next) => async (call) => {
 *   console.log(call.action.name);
 *   return next(call);
 * };
 * ```
 */
export type Policy = (next: SendCall) => SendCall;
