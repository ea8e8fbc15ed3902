import type { Change, Place } from "./change.js";
import { type ContractChangeId, contractRules, type PayloadChangeId, payloadRules } from "./rules.js";

/** A change of the service, an action or an error, as the table of rules rates it. */
export function contractChange(id: ContractChangeId, place: Place, ...values: readonly string[]): Change {
  const { says, contract } = contractRules[id];
  return { id, direction: "contract", ...toPlace(place), ...contract, words: says.split("{}"), values };
}

/** A change of a request or result, as the table of rules rates it for that direction. */
export function payloadChange(
  id: PayloadChangeId,
  direction: "request" | "result",
  place: Place,
  ...values: readonly string[]
): Change {
  const { says, ...ratings } = payloadRules[id];
  return { id, direction, ...toPlace(place), ...ratings[direction], words: says.split("{}"), values };
}

/** The place alone, of whatever else knows its place. */
function toPlace({ action, path }: Place): Place {
  return { ...(action !== undefined && { action }), path };
}

/** Changes of texts that nobody's program depends on, as one change: `description, example changed`. */
export function textChange(place: Place, same: Readonly<Record<string, boolean>>): readonly Change[] {
  const changed = Object.keys(same).filter((name) => same[name] === false);
  return changed.length === 0 ? [] : [contractChange("text-changed", place, changed.join(", "))];
}

/** Whether two values are the same JSON; the order of keys counts, as it does on a page. */
export function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
