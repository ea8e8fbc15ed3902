import type { WaitModel } from "../../model/index.js";
import type { Count } from "./count-items.js";

/** `running: 1 of 3 (ListenerStatus 1: 2)`, and how many are not listed. */
export function describeCount({ name, member }: WaitModel, { listed, done, others, total }: Count): string {
  const states = [...others].map(([value, items]) => `${member} ${value}: ${items}`);
  const unlisted = total === undefined ? "" : `; ${total - listed} more are not listed`;
  return `${name}: ${done} of ${listed}${states.length === 0 ? "" : ` (${states.join(", ")})`}${unlisted}`;
}
