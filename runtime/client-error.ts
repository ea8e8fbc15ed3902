import { CallFailure, type FailureDetails } from "./call-failure.js";
import type { Outcome } from "./error-facts.js";

/** Codes of the failures that the client finds by itself; no service answers with them. */
export type ClientErrorCode =
  | "ClientError.Aborted"
  | "ClientError.Conflict"
  | "ClientError.Connect"
  | "ClientError.Credentials"
  | "ClientError.Http"
  | "ClientError.Protocol"
  | "ClientError.Timeout"
  | "ClientError.Tls"
  | "ClientError.Transport";

const HINTS: { readonly [outcome in Outcome]?: string } = {
  "not-sent": " Nothing was sent.",
  unknown: " It may have been executed.",
};

/** A call that failed without an answer that its service could have given. */
export abstract class ClientError<Details extends FailureDetails = FailureDetails> extends CallFailure {
  abstract override readonly code: ClientErrorCode;
  readonly known = false;

  constructor(problem: string, details: Details) {
    super(`${details.action}: ${problem}${HINTS[details.outcome] ?? ""}`, details);
  }
}

/**
 * The caller's `AbortSignal` ended the call; `cause` is its reason. Only `safe` and policies see this class: `call`
 * rejects with the reason itself, as `fetch` does.
 */
export class AbortError extends ClientError {
  readonly code = "ClientError.Aborted";

  override get name(): string {
    return "AbortError";
  }
}

/** Something that this call did not create is in its place, as looking for it has shown; `cause` is what had failed. */
export class ConflictError extends ClientError {
  readonly code = "ClientError.Conflict";

  override get name(): string {
    return "ConflictError";
  }
}

/**
 * No connection came about, so nothing was sent; `cause` is what the platform says. Only Node tells this apart from a
 * connection that broke later: elsewhere it is a {@link TransportError}.
 */
export class ConnectError extends ClientError<FailureDetails & Pick<ConnectError, "stage">> {
  readonly code = "ClientError.Connect";
  /** What failed: to look the name up, to connect, or to begin TLS. */
  declare readonly stage: ConnectStage;

  override get name(): string {
    return "ConnectError";
  }
}

/** How far a connection has come. */
export type ConnectStage = "lookup" | "connect" | "handshake";

/** There were no credentials, unusable ones, or their provider failed (`cause`). */
export class CredentialsError extends ClientError {
  readonly code = "ClientError.Credentials";

  override get name(): string {
    return "CredentialsError";
  }
}

/** The answer's status was not 200: a proxy, an edge or a redirect, since the service itself always answers 200. */
export class HttpError extends ClientError<
  FailureDetails & Pick<HttpError, "status" | "serviceCode" | "retryAfter">
> {
  readonly code = "ClientError.Http";
  /** Status of the answer; 0 for a redirect in a browser, which hides it. */
  declare readonly status: number;
  /** Error code in the answer's envelope, if it had one all the same. */
  declare readonly serviceCode: string | undefined;
  /** Milliseconds to wait before the next sending, if the answer said so. */
  declare readonly retryAfter: number | undefined;

  override get name(): string {
    return "HttpError";
  }
}

/** The answer was neither a result nor an error as the protocol has them. */
export class ProtocolError extends ClientError {
  readonly code = "ClientError.Protocol";

  override get name(): string {
    return "ProtocolError";
  }
}

/**
 * How far a call has come: it waits for the rate limit, is being signed, waits for a connection (on Node, where one can
 * tell), waits for the answer, or reads the answer's body. Up to `connect` nothing was sent.
 */
export type Phase = "limit" | "signing" | "connect" | "answer" | "body";

/** The call took longer than its timeout; `phase` is what it was at. */
export class TimeoutError extends ClientError<FailureDetails & Pick<TimeoutError, "phase">> {
  readonly code = "ClientError.Timeout";
  declare readonly phase: Phase;

  override get name(): string {
    return "TimeoutError";
  }
}

/** The server could not prove that it is the one meant, or speaks no TLS; nothing was sent. Known on Node alone. */
export class TlsError extends ClientError {
  readonly code = "ClientError.Tls";

  override get name(): string {
    return "TlsError";
  }
}

/** The connection failed after the request may have left; `cause` is what the platform threw. */
export class TransportError extends ClientError {
  readonly code = "ClientError.Transport";

  override get name(): string {
    return "TransportError";
  }
}
