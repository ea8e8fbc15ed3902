import type { Action } from "./action.js";
import type { Call, CallOptions, SendCall } from "./call.js";
import { CallFailure } from "./call-failure.js";
import { AbortError } from "./client-error.js";
import { type ClientOptions, checkOptions } from "./client-options.js";
import { parseEndpoint } from "./endpoint.js";
import type { Platform } from "./platform.js";
import { limitRate } from "./rate-limit.js";
import { type CallReport, tell } from "./report.js";
import type { CallError, Result } from "./result.js";
import { createRetry } from "./retry.js";
import { createSend } from "./send-call.js";
import type { Service } from "./service.js";

/** Calls the actions of one service. It need not be closed: an idle connection keeps no program alive. */
export interface Client<Name extends string = string> {
  readonly service: Service<Name>;
  /** Resolves to the result. Rejects with a {@link CallFailure}, or with the signal's reason when aborted. */
  call<Request, Response, Code extends string>(
    action: Action<Request, Response, Code>,
    request: NoInfer<Request>,
    options?: CallOptions,
  ): Promise<Response>;
  /**
   * Resolves to the result or the error. Rejects only for mistakes in the program itself, as `call` does too: with a
   * `TypeError` for an unusable option or a request that is not JSON.
   */
  safe<Request, Response, Code extends string>(
    action: Action<Request, Response, Code>,
    request: NoInfer<Request>,
    options?: CallOptions,
  ): Promise<Result<Response, Code>>;
}

/** Makes a client for a platform. Throws a `TypeError` for an unusable option; sends nothing and reads no credentials. */
export function createClientOn<Name extends string>(
  platform: Platform,
  service: Service<Name>,
  options: ClientOptions,
): Client<Name> {
  checkOptions(options);
  const endpoint = parseEndpoint(options.endpoint ?? service.endpoint);
  const send = compose(platform, service, endpoint, options);

  async function safe<Request, Response, Code extends string>(
    action: Action<Request, Response, Code>,
    request: Request,
    callOptions: CallOptions = {},
  ): Promise<Result<Response, Code>> {
    checkOptions(callOptions);
    const call: Call = { service, endpoint, action, request, ...settle(options, callOptions), attempts: [] };
    const begin = performance.now();
    try {
      const data = await send(call);
      report(options, call, begin, { outcome: "executed", requestId: call.attempts.at(-1)?.requestId });
      // The document's word: the result is of this type. Nothing here checks its members.
      return { ok: true, data: data as Response };
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      report(options, call, begin, error);
      // Safe: `known` was found by looking the code up in the very lists that `Code` describes.
      return { ok: false, error: error as CallError<Code> };
    }
  }

  return {
    service,
    safe,
    async call(action, request, callOptions) {
      const result = await safe(action, request, callOptions);
      if (result.ok) return result.data;
      throw result.error instanceof AbortError ? result.error.cause : result.error;
    },
  };
}

/** The onion: the client's own policies, then retries with the deadline, then the rate limit, then the sending. */
function compose(platform: Platform, service: Service, endpoint: URL, options: ClientOptions): SendCall {
  const { limiter, policies = [] } = options;
  const limit = limiter === false ? [] : [limitRate(limiter)];
  const onion = [...policies, createRetry(), ...limit];
  return onion.reduceRight((next, policy) => policy(next), createSend(platform, service, endpoint, options));
}

function settle(client: ClientOptions, options: CallOptions) {
  const {
    signal,
    region = client.region,
    timeout = client.timeout ?? 60_000,
    deadline = client.deadline ?? 180_000,
    retries = client.retries ?? 2,
  } = options;
  // The deadline does not run yet.
  return { signal, region, timeout, deadline, retries, int64: client.int64, expires: Number.MAX_VALUE };
}

function report(
  { onResult }: ClientOptions,
  { action, attempts }: Call,
  begin: number,
  { outcome, code, requestId }: Pick<CallReport, "outcome" | "code" | "requestId">,
): void {
  tell(onResult, {
    action: action.name,
    duration: performance.now() - begin,
    outcome,
    code,
    requestId,
    attempts,
  });
}
