import type { Action } from "./action.js";
import type { CallOptions, Policy, SendCall } from "./call.js";
import { CallFailure } from "./call-failure.js";
import { AbortError } from "./client-error.js";
import type { CredentialProvider, Credentials } from "./credentials.js";
import type { Fetch } from "./fetch-transport.js";
import { refuse } from "./refuse.js";
import type { CallError, Result } from "./result.js";
import { createSend } from "./send-call.js";
import type { Service } from "./service.js";

/** Settings of a client; all have a default. */
export interface ClientOptions {
  /** Default: the environment's `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` and token, at each call. */
  readonly credentials?: Credentials | CredentialProvider | undefined;
  /** Leave it out for services that have no regions; the service refuses an empty one. */
  readonly region?: string | undefined;
  /** Language of the service's messages. Default: the service's choice. */
  readonly language?: "zh-CN" | "en-US" | undefined;
  /** Host or URL, `http://127.0.0.1:4010`. Default: the service's own. */
  readonly endpoint?: string | undefined;
  /** Default: the global `fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds, 60,000 by default, until a sending of a call fails with a `TimeoutError`. */
  readonly timeout?: number | undefined;
  /** Layers around each call, the outermost first. */
  readonly policies?: readonly Policy[] | undefined;
  /** Clock that requests are signed by, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** Calls the actions of one service. It keeps no connection and need not be closed. */
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

/** Makes a client. Throws a `TypeError` for an unusable option; sends nothing and reads no credentials yet. */
export function createClient<Name extends string>(
  service: Service<Name>,
  options: ClientOptions = {},
): Client<Name> {
  checkOptions(options);
  const { policies = [] } = options;
  const send = policies.reduceRight<SendCall>((next, policy) => policy(next), createSend(service, options));

  async function safe<Request, Response, Code extends string>(
    action: Action<Request, Response, Code>,
    request: Request,
    callOptions: CallOptions = {},
  ): Promise<Result<Response, Code>> {
    checkOptions(callOptions);
    const { signal, region = options.region, timeout = options.timeout ?? 60_000 } = callOptions;
    try {
      const data = await send({ service, action, request, region, timeout, signal });
      // The document's word: the result is of this type. Nothing here checks its members.
      return { ok: true, data: data as Response };
    } catch (error) {
      // Safe: `known` was found by looking the code up in the very lists that `Code` describes.
      if (error instanceof CallFailure) return { ok: false, error: error as CallError<Code> };
      throw error;
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

function checkOptions({ region, timeout = 1 }: CallOptions): void {
  if (region !== undefined && !/^[\w-]+$/.test(region)) {
    refuse("region", region, "is no region; leave it out where none is needed");
  }
  // A timer takes no more, and would fire at once.
  if (!(timeout > 0 && timeout < 2 ** 31)) refuse("timeout", timeout, "is not within 1 and 2147483647 ms");
}
