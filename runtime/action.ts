import type { ErrorFacts } from "./error-facts.js";
import type { Int64Facts } from "./json/index.js";

/** What a call does to the service's state; decides whether it may be sent again. */
export type Effect = "read" | "create" | "update" | "delete";

/** At most `requests` calls in any `seconds` seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** What the wire needs to know about an action, without its types. */
export interface ActionFacts<Code extends string = string> extends ErrorFacts<Code> {
  /** Name on the wire, `CreateHTTPListener`. */
  readonly name: string;
  readonly effect: Effect;
  /** Absent where it is not known. */
  readonly rateLimit?: RateLimit;
  /** The request holds files and is sent as form data; absent for JSON. */
  readonly body?: "multipart";
  /** A success may be answered as a stream of server-sent events; failures are JSON all the same. */
  readonly streaming?: "sse";
  /** Where there are integers that a number may not hold; absent if there are none. */
  readonly int64?: Int64Facts;
  /** Member of the result that names what was created, always a text. */
  readonly id?: string;
}

declare const types: unique symbol;

/**
 * An action with the types of its request, its result and the error codes documented for it. `Code` includes the
 * service's common codes, which `errorCodes` need not repeat. It may be a union of an enum's members: a `switch` over
 * them is then complete, while the facts stay plain text and do not pull the enum into a bundle.
 */
export interface Action<Request, Response, Code extends string> extends ActionFacts<`${Code}`> {
  /** Never there at run time: it carries the types from the action to its calls. */
  readonly [types]?: (request: Request) => [Response, Code];
}
