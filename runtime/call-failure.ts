import type { Outcome } from "./error-facts.js";

/** What every failure of a call can tell beside its message. */
export interface FailureDetails {
  readonly action: string;
  readonly outcome: Outcome;
  readonly requestId?: string;
  readonly cause?: unknown;
}

/**
 * A call that did not end with a result. `outcome` says whether it was executed; `requestId` is what the service's
 * support asks for. Holds no key, token or signature, so it may be logged as it is.
 */
export abstract class CallFailure extends Error implements FailureDetails {
  /** The service's code, or one of the {@link ClientErrorCode}s. */
  abstract readonly code: string;
  /** Whether `code` is documented for the action. */
  abstract readonly known: boolean;
  /** Name of the action that was called. */
  declare readonly action: string;
  declare readonly outcome: Outcome;
  declare readonly requestId?: string;

  constructor(message: string, details: FailureDetails) {
    super(message, details);
    // The members of each class are those of its details, hence declared there and set here.
    Object.assign(this, details);
  }
}
