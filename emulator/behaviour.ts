import type { JsonObject } from "../model/index.js";
import type { Fault } from "./fault.js";
import type { IdSource } from "./id-source.js";
import type { Rule } from "./rule.js";

/** What a behaviour may know besides the request. */
export interface BehaviourContext {
  /** The emulator's clock, in milliseconds since 1970. */
  readonly now: () => number;
  readonly ids: IdSource;
}

/** Answers one action from state, in place of the document's examples. */
export interface Behaviour {
  /** Name of the action. */
  readonly action: string;
  /** What it does, as a sentence. */
  readonly summary: string;
  /** Conditions in the order in which they are tried. */
  readonly rules: readonly Rule[];
  /**
   * Returns the result without its RequestId, or refuses. The request has passed the document's checks. It runs to its
   * end without waiting, so that no two requests are worked on at once.
   */
  readonly answer: (context: BehaviourContext, request: JsonObject) => JsonObject | Fault;
}
