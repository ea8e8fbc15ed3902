import type { Outcome, RetryClass } from "./error-facts.js";
import type { AttemptReport } from "./report.js";

/** What every failure of a call can tell beside its message. */
export interface FailureDetails {
  readonly action: string;
  readonly outcome: Outcome;
  /** How this very failure may be repeated: `never` for a clock or credentials that could not be put right, too. */
  readonly retry: RetryClass;
  readonly attempts: readonly AttemptReport[];
  readonly requestId?: string | undefined;
  readonly traceId?: string | undefined;
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
  /** Of the last sending. Only a read is sent again while this is `unknown`. */
  declare readonly outcome: Outcome;
  declare readonly retry: RetryClass;
  /** All sendings of the call, this one included. */
  declare readonly attempts: readonly AttemptReport[];
  declare readonly requestId?: string | undefined;
  declare readonly traceId?: string | undefined;

  constructor(message: string, details: FailureDetails) {
    super(message, details);
    // The members of each class are those of its details, hence declared there and set here.
    Object.assign(this, details);
  }
}
