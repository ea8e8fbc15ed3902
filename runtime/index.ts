export type { Action, ActionFacts, Effect, RateLimit } from "./action.js";
export { ApiError } from "./api-error.js";
export type { Call, CallOptions, Policy, SendCall } from "./call.js";
export { CallFailure } from "./call-failure.js";
export { type Client, type ClientOptions, createClient } from "./client.js";
export {
  AbortError,
  ClientError,
  type ClientErrorCode,
  CredentialsError,
  HttpError,
  type Phase,
  ProtocolError,
  TimeoutError,
  TransportError,
} from "./client-error.js";
export type { CredentialProvider, Credentials } from "./credentials.js";
export type { ErrorDescription, ErrorFacts, Outcome, RetryClass } from "./error-facts.js";
export type { Fetch, FetchInit } from "./fetch-transport.js";
export type { CallError, Result } from "./result.js";
export type { Service } from "./service.js";
