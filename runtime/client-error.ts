import { CallFailure, type FailureDetails } from "./call-failure.js";

/** Codes of the failures that the client finds by itself; no service answers with them. */
export type ClientErrorCode =
  | "ClientError.Aborted"
  | "ClientError.Credentials"
  | "ClientError.Http"
  | "ClientError.Protocol"
  | "ClientError.Timeout"
  | "ClientError.Transport";

/** A call that failed without an answer that its service could have given. */
export abstract class ClientError<Details extends FailureDetails = FailureDetails> extends CallFailure {
  abstract override readonly code: ClientErrorCode;
  readonly known = false;

  constructor(problem: string, details: Details) {
    const hint =
      details.outcome === "not-sent" ? "Nothing was sent." : "Whether it was executed is not known.";
    super(`${details.action}: ${problem} ${hint}`, details);
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

/** There were no credentials, unusable ones, or their provider failed (`cause`). */
export class CredentialsError extends ClientError {
  readonly code = "ClientError.Credentials";

  override get name(): string {
    return "CredentialsError";
  }
}

/** The answer's status was not 200: a proxy, an edge or a redirect, since the service itself always answers 200. */
export class HttpError extends ClientError<FailureDetails & Pick<HttpError, "status" | "serviceCode">> {
  readonly code = "ClientError.Http";
  /** Status of the answer; 0 for a redirect in a browser, which hides it. */
  declare readonly status: number;
  /** Error code in the answer's envelope, if it had one all the same. */
  declare readonly serviceCode: string | undefined;

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

/** How far an attempt has come: it is being signed, waits for the answer, or reads the answer's body. */
export type Phase = "signing" | "answer" | "body";

/** The call took longer than its timeout; `phase` is what it was at. */
export class TimeoutError extends ClientError<FailureDetails & Pick<TimeoutError, "phase">> {
  readonly code = "ClientError.Timeout";
  declare readonly phase: Phase;

  override get name(): string {
    return "TimeoutError";
  }
}

/** The connection failed; `cause` is what `fetch` threw, which does not tell whether the request had left. */
export class TransportError extends ClientError {
  readonly code = "ClientError.Transport";

  override get name(): string {
    return "TransportError";
  }
}
