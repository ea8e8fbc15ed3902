import type { CallOptions, Policy } from "./call.js";
import type { CredentialProvider, Credentials } from "./credentials.js";
import type { Fetch } from "./fetch-transport.js";
import type { Int64Option } from "./json/index.js";
import type { RateLimiter } from "./rate-limit.js";
import { refuse } from "./refuse.js";
import type { AttemptReport, CallReport, Listener } from "./report.js";
import type { Transport } from "./transport.js";
import { LONGEST_TIMER } from "./wait.js";

/** Settings of a client; all have a default. Those of {@link CallOptions} hold for calls that do not set them. */
export interface ClientOptions extends Omit<CallOptions, "signal"> {
  /** Default: the environment's `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` and token, at each call. */
  readonly credentials?: Credentials | CredentialProvider | undefined;
  /** Language of the service's messages. Default: the service's choice. */
  readonly language?: "zh-CN" | "en-US" | undefined;
  /** Host or URL, `http://127.0.0.1:4010`. Default: the service's own. */
  readonly endpoint?: string | undefined;
  /** Default: `node:http` with kept-alive connections on Node, elsewhere the global `fetch`, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** Takes the place of `fetch`, for one that can tell what was sent. */
  readonly transport?: Transport | undefined;
  /**
   * What 64-bit integers of results become, where no documented bounds keep them small: with `auto`, the default, a
   * number where that is exact and a bigint where it is not; otherwise always the same. `number` loses digits beyond
   * 2^53. For `string` set `Int64Types`, so that the types of results agree.
   */
  readonly int64?: Int64Option | undefined;
  /** Keeps the documented limits; `false` keeps none. Default: one of its own, for the calls of this client. */
  readonly limiter?: RateLimiter | false | undefined;
  /** Layers around each call, the outermost first. */
  readonly policies?: readonly Policy[] | undefined;
  /** Clock that requests are signed by, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Is told of each sending of a call, once it is over. */
  readonly onAttempt?: Listener<AttemptReport> | undefined;
  /** Is told of each call, once it is over. */
  readonly onResult?: Listener<CallReport> | undefined;
}

/** Throws a `TypeError` for an option that cannot be used. */
export function checkOptions({ region, timeout = 1, deadline = 1 }: CallOptions): void {
  if (region !== undefined && !/^[\w-]+$/.test(region)) {
    refuse("region", region, "is no region; leave it out where none is needed");
  }
  checkTime("timeout", timeout);
  checkTime("deadline", deadline);
}

function checkTime(name: string, time: number): void {
  if (!(time > 0 && time <= LONGEST_TIMER)) refuse(name, time, "is not within 1 and 2147483647 ms");
}
