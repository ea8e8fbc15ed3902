import type { ApiError } from "./api-error.js";
import type { ClientError } from "./client-error.js";

/**
 * How a call can fail. Where `known` is true, `code` is one of those documented for the action, so that a `switch`
 * over it can be complete; otherwise it is any string, of the service ({@link ApiError}) or of the client.
 */
export type CallError<Code extends string = string> =
  | (ApiError & { readonly known: true; readonly code: Code })
  | (ApiError & { readonly known: false })
  | ClientError;

/** What `safe` resolves to: the result, or the error that `call` would have thrown. */
export type Result<Response, Code extends string = string> =
  | { readonly ok: true; readonly data: Response }
  | { readonly ok: false; readonly error: CallError<Code> };
