import type { Outcome } from "./error-facts.js";

/** What became of one sending of a call. Holds no key, token or signature. */
export interface AttemptReport {
  /** Name of the action. */
  readonly action: string;
  /** 1 for the first sending. */
  readonly attempt: number;
  /** Milliseconds since 1970, by the machine's own clock. */
  readonly startedAt: number;
  /** Milliseconds. */
  readonly duration: number;
  /** `executed` if there is a result. */
  readonly outcome: Outcome | "executed";
  /** Code of the error. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** The service's clock, as the answer's `Date` header has it. */
  readonly date?: string | undefined;
  /** What is odd about an answer that was taken all the same. */
  readonly warnings: readonly string[];
}

/** What became of a call, once all of its sendings are over. */
export interface CallReport
  extends Pick<AttemptReport, "action" | "duration" | "outcome" | "code" | "requestId"> {
  /** In the order of their sending; none if it never came to that. */
  readonly attempts: readonly AttemptReport[];
}

/** Is told what happened. What it throws is dropped, so that it cannot change how a call ends. */
export type Listener<Report> = (report: Report) => void;

/** Tells a listener, if there is one. */
export function tell<Report>(listener: Listener<Report> | undefined, report: Report): void {
  try {
    listener?.(report);
  } catch {
    // A listener looks on; a create that was executed must not fail because logging did.
  }
}
