import type { JsonObject, NamedType } from "./type-model.js";

/** What a call does to the service's state; decides whether it may be sent again. */
export type Effect = "read" | "create" | "update" | "delete";

/**
 * How a failed call with this code may be repeated: `never`; `throttle` (always, after a wait); `conditional` (only if
 * repeating is harmless or the state was looked at again); `clock` (once, after correcting the clock); `credentials`
 * (once, after refreshing them).
 */
export type RetryClass = "never" | "throttle" | "conditional" | "clock" | "credentials";

/** Where a fact is known from: the founding page, the vendor's documentation or source, or our own inference. */
export type Provenance = "seed" | "vendor-doc" | "vendor-source" | "inferred";

/** One reading of an Action-style document: all that emitters, emulator, docs and command line need of it. */
export interface ApiModel {
  readonly service: ServiceModel;
  /** In the order of the document. */
  readonly actions: readonly ActionModel[];
  /** Every named type: requests, results and shared structures, in the order of their first use. */
  readonly types: readonly NamedType[];
  readonly catalogue: ErrorCatalogue;
}

/** The service as a whole: its names in code and on the wire. */
export interface ServiceModel {
  /** Name in the signature's scope and in package names, `gaap`. */
  readonly name: string;
  /** Prefix of names in code, `Gaap`. */
  readonly identifier: string;
  /** Value of the version header, `2018-05-29`. */
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Prefix of the protocol's headers, `X-TC-`; the action travels in `<prefix>Action`. */
  readonly headerPrefix: string;
  /** Key of the object that wraps every answer, `Response`. */
  readonly envelope: string;
  /** SPDX identifier or name of the document's licence. */
  readonly license?: string;
  /** Servers of the document; the first one is the default endpoint. */
  readonly endpoints: readonly Endpoint[];
}

export interface Endpoint {
  readonly url: string;
  readonly description: string;
}

/** At most `requests` calls in any `seconds` seconds, for one action, account and access region. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** One operation of the service. */
export interface ActionModel {
  /** Name on the wire and operationId, `CreateHTTPListener`. */
  readonly name: string;
  /** Name of the request function, `createHTTPListener`. */
  readonly functionName: string;
  /** Basename of generated files, `create-http-listener`. */
  readonly fileName: string;
  readonly summary: string;
  readonly description: string;
  readonly tag: string;
  readonly deprecated: boolean;
  readonly effect: Effect;
  /** Absent where it is not known. */
  readonly rateLimit?: RateLimit;
  /** `multipart` where the request holds files and therefore is no JSON. */
  readonly body?: "multipart";
  /** How the action answers if not with JSON: `sse`, a stream of server-sent events. Failures are JSON all the same. */
  readonly streaming?: "sse";
  /** Name of the request's type in {@link ApiModel.types}. */
  readonly request: string;
  /** Name of the result's type in {@link ApiModel.types}. */
  readonly response: string;
  /** Codes documented for this action, in the document's order; common ones apply besides. */
  readonly errorCodes: readonly string[];
  /** How to find out what became of a create whose answer was lost; absent where the document does not say. */
  readonly reconcile?: ReconcileModel;
  /** Conditions of a read that a caller can wait for, in the document's order; absent if there are none. */
  readonly waits?: readonly WaitModel[];
  /** Requests with what they are answered, paired by the example's key in the document. */
  readonly examples: readonly ExampleModel[];
  /** File that people edit, relative to the folder of the configuration; absent if the document was read from one piece. */
  readonly source?: string;
}

/** The document's `x-reconcile` of a create: which read to ask, and how to know one's own thing among its answers. */
export interface ReconcileModel {
  /** Name of the action that lists what exists. */
  readonly list: string;
  /** Member of its result that holds the list. */
  readonly items: string;
  /** Members of both requests and of the items that only one thing can have: place and port, say. */
  readonly key: readonly string[];
  /** Members that tell the caller's own thing from another one in its place. */
  readonly same: readonly string[];
  /** Member of an item and of the create's result. */
  readonly id: string;
  /** Member of an item with the time of its creation, in Unix seconds. */
  readonly createdAt: string;
  /** Code of the create where something else is in its place. */
  readonly takenCode: string;
}

/** One condition of the document's `x-wait`: it holds when every item that the read lists has one of the values. */
export interface WaitModel {
  /** What the condition is called on the command line, `running`. */
  readonly name: string;
  readonly description: string;
  /** Member of the result that holds the list. */
  readonly items: string;
  /** Member of an item that is looked at. */
  readonly member: string;
  readonly done: readonly (string | number)[];
  /** Values from which `done` is not reached any more. */
  readonly failed: readonly (string | number)[];
}

/** A request of the document with its answer. At least one example of an action succeeds, at least one fails. */
export interface ExampleModel {
  readonly key: string;
  readonly summary: string;
  readonly request: JsonObject;
  /** The inner object of the envelope: the result, or `{ Error, RequestId }`. */
  readonly response: JsonObject;
  readonly outcome: "result" | "error";
}

/** Every error code of the service, each once. */
export interface ErrorCatalogue {
  /** Text before the first dot of a code, with its meaning, in code order. */
  readonly categories: readonly ErrorCategory[];
  /** Codes in code order. */
  readonly codes: readonly ErrorCodeModel[];
}

export interface ErrorCategory {
  readonly name: string;
  readonly meaning: string;
}

export interface ErrorCodeModel {
  /** On the wire, `InvalidParameterValue.DuplicatedListenerPort`. */
  readonly code: string;
  /** Member of the enum, the code with `_` for `.`. */
  readonly memberName: string;
  readonly category: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly retry: RetryClass;
  /** `rejected` where the code tells that nothing was executed, `unknown` where it does not. */
  readonly outcome: "rejected" | "unknown";
  readonly source: Provenance;
  /** Whether any action may answer it. */
  readonly common: boolean;
  /** Names of the actions that document it. */
  readonly actions: readonly string[];
}
