import type { Provenance } from "../model/index.js";
import { Fault } from "./fault.js";

/** A condition that requests must meet, as data: it can be listed without being tried. */
export interface Rule {
  /** Code that is answered where the condition is not met. */
  readonly code: string;
  /** The condition, as a sentence. */
  readonly rule: string;
  /** Where it is known from. The condition may be inferred even where its code is documented. */
  readonly source: Provenance;
}

/** A rule that can be tried on a subject. */
export interface Check<Subject> extends Rule {
  /** Says how the subject breaks the rule; `undefined` if it does not. */
  readonly refuse: (subject: Subject) => string | undefined;
}

/** Tries checks in their order; the first one that refuses decides. */
export function findFault<Subject>(checks: readonly Check<Subject>[], subject: Subject): Fault | undefined {
  for (const { code, refuse } of checks) {
    const message = refuse(subject);
    if (message !== undefined) return new Fault(code, message);
  }
  return undefined;
}
