import { higher, type Ratings } from "./rating.js";
import type { ContractChangeId, PayloadChangeId } from "./rules.js";

/** Which way data flows where the change is: a request widened is good for callers, a result widened is not. */
export type Direction = "request" | "result" | "contract";

/** One difference between two documents, with what it means. */
export interface Change extends Ratings {
  /** Stable name of the kind of change, `member-required-added`. */
  readonly id: ContractChangeId | PayloadChangeId;
  readonly direction: Direction;
  /** Name of the action that it concerns; absent where it concerns the service as a whole. */
  readonly action?: string;
  /** Place within the action or service: `request.Port`, `result.ListenerSet[].Port`, `errors.InternalError`. */
  readonly path: string;
  /** What is said of it: the words between the texts of the document, which take turns with `values`. */
  readonly words: readonly string[];
  /** Texts of the document in the sentence, not escaped: one fewer than `words`. */
  readonly values: readonly string[];
}

/** A change's place, by which it is told from others. */
export type Place = Pick<Change, "action" | "path">;

/** The rating of all changes together; none where nothing changed. */
export function rateAll(changes: readonly Change[]): Ratings | undefined {
  if (changes.length === 0) return undefined;
  return {
    callers: changes.map((change) => change.callers).reduce(higher),
    servers: changes.map((change) => change.servers).reduce(higher),
  };
}

/** The sentence of a change, its texts turned by `show` into what the output can hold. */
export function sentenceOf(change: Change, show: (text: string) => string): string {
  return change.words.map((word, at) => word + shownAt(change.values, at, show)).join("");
}

function shownAt(values: readonly string[], at: number, show: (text: string) => string): string {
  const value = values[at];
  return value === undefined ? "" : show(value);
}
