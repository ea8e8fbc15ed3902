import type { Change } from "./change.js";
import { compareRatings } from "./rating.js";

/** The changes of one action, or of the service where there is none. */
export interface ActionChanges {
  readonly action: string | undefined;
  readonly changes: readonly Change[];
}

/** Changes as people read them: the service first, then by action; within each the gravest for callers first. */
export function groupByAction(changes: readonly Change[]): readonly ActionChanges[] {
  const groups = new Map<string | undefined, Change[]>([[undefined, []]]);
  for (const change of changes) groups.set(change.action, [...(groups.get(change.action) ?? []), change]);
  const filled = [...groups].filter(([, own]) => own.length > 0);
  return filled.map(([action, own]) => ({
    action,
    changes: own.sort((a, b) => compareRatings(a.callers, b.callers) || compareRatings(a.servers, b.servers)),
  }));
}
