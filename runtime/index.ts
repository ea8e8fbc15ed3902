export type { Action, ActionFacts, Effect, RateLimit } from "./action.js";
export { ApiError } from "./api-error.js";
export type { Attempt } from "./attempt.js";
export type { Call, CallOptions, Policy, SendCall } from "./call.js";
export { CallFailure, type FailureDetails } from "./call-failure.js";
export type { Client } from "./client.js";
export {
  AbortError,
  ClientError,
  type ClientErrorCode,
  ConflictError,
  ConnectError,
  type ConnectStage,
  CredentialsError,
  HttpError,
  type Phase,
  ProtocolError,
  TimeoutError,
  TlsError,
  TransportError,
} from "./client-error.js";
export type { ClientOptions } from "./client-options.js";
export { createClient } from "./create-client.js";
export type { CredentialProvider, Credentials } from "./credentials.js";
export type { ErrorDescription, ErrorFacts, Outcome, RetryClass } from "./error-facts.js";
export type { Fetch, FetchInit } from "./fetch-transport.js";
export {
  type Clock,
  createRateLimiter,
  limitRate,
  type RateLimiter,
  type RateLimiterOptions,
} from "./rate-limit.js";
export {
  type Adopted,
  isAdopted,
  type ReconcileOptions,
  type Reconciliation,
  reconcile,
} from "./reconcile.js";
export type { AttemptReport, CallReport, Listener } from "./report.js";
export type { CallError, Result } from "./result.js";
export type { Service } from "./service.js";
export type { Answer, Transport, TransportRequest } from "./transport.js";
