import type { WaitModel } from "../../model/index.js";
import type { SampleObject, SampleValue } from "../../samples/index.js";

/** What one look at the items of a read has shown. */
export interface Count {
  /** How many the read lists. */
  readonly listed: number;
  readonly done: number;
  /** Values of the member that are neither done nor failed, each with how many items have it. */
  readonly others: ReadonlyMap<string, number>;
  /** The first item from which the condition is not reached any more. */
  readonly failed?: SampleObject;
  /** How many there are in all, where the result tells and lists fewer. */
  readonly total?: number;
}

/** Counts the items of a result by what the condition says of their member. */
export function countItems(condition: WaitModel, result: SampleObject): Count {
  const items = listOf(result[condition.items]);
  const read = (item: SampleObject) => item[condition.member];
  const isOneOf = (values: readonly (string | number)[], item: SampleObject) =>
    values.some((value) => value === read(item));
  const failed = items.find((item) => isOneOf(condition.failed, item));
  const others = new Map<string, number>();
  for (const item of items.filter((each) => !isOneOf(condition.done, each))) {
    const text = String(read(item));
    others.set(text, (others.get(text) ?? 0) + 1);
  }
  const { TotalCount: total } = result;
  return {
    listed: items.length,
    done: items.filter((item) => isOneOf(condition.done, item)).length,
    others,
    ...(failed !== undefined && { failed }),
    ...(typeof total === "number" && total > items.length && { total }),
  };
}

/** `running: 1 of 3 (ListenerStatus 1: 2)`, and how many are not listed. */
export function describeCount({ name, member }: WaitModel, { listed, done, others, total }: Count): string {
  const states = [...others].map(([value, items]) => `${member} ${value}: ${items}`);
  const unlisted = total === undefined ? "" : `; ${total - listed} more are not listed`;
  return `${name}: ${done} of ${listed}${states.length === 0 ? "" : ` (${states.join(", ")})`}${unlisted}`;
}

function listOf(value: SampleValue | undefined): readonly SampleObject[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item) => typeof item === "object" && item !== null && !Array.isArray(item));
}
