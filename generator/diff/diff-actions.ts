import type {
  ActionModel,
  ApiModel,
  Effect,
  RateLimit,
  ReconcileModel,
  WaitModel,
} from "../../model/index.js";
import type { Change, Place } from "./change.js";
import { diffActionErrors } from "./diff-errors.js";
import { diffNamedTypes } from "./diff-types.js";
import { contractChange, isSame, textChange } from "./report.js";
import type { ContractChangeId } from "./rules.js";
import { prepareWalks } from "./walk.js";

/** Which actions came, went, or mean something else. */
export function diffActions(before: ApiModel, after: ApiModel): readonly Change[] {
  const old = new Map(before.actions.map((action) => [action.name, action]));
  const current = new Set(after.actions.map((action) => action.name));
  const gone = before.actions.filter((action) => !current.has(action.name));
  const walk = prepareWalks(before, after);
  return [
    ...after.actions.flatMap((action) => {
      const previous = old.get(action.name);
      if (previous === undefined) return [contractChange("action-added", place(action))];
      return [
        ...diffFacts(previous, action),
        ...diffNamedTypes(walk(action.name, "request"), previous.request, action.request),
        ...diffNamedTypes(walk(action.name, "result"), previous.response, action.response),
        ...diffActionErrors(previous, action, { before: before.catalogue, after: after.catalogue }),
      ];
    }),
    ...gone.map((action) => contractChange("action-removed", place(action))),
  ];
}

function diffFacts(before: ActionModel, after: ActionModel): readonly Change[] {
  const at = place(after);
  const fact = (id: ContractChangeId, from: string, to: string) =>
    from === to ? [] : [contractChange(id, at, to, from)];
  return [
    ...(before.deprecated === after.deprecated
      ? []
      : [contractChange(after.deprecated ? "action-deprecated" : "action-restored", at)]),
    ...fact(judgeEffect(before.effect, after.effect), before.effect, after.effect),
    ...fact("body-changed", before.body ?? "JSON", after.body ?? "JSON"),
    ...fact("streaming-changed", before.streaming ?? "JSON", after.streaming ?? "JSON"),
    ...diffRateLimit(at, before.rateLimit, after.rateLimit),
    ...diffReconcile(at, before.reconcile, after.reconcile),
    ...diffWaits(at, before.waits, after.waits),
    ...textChange(at, {
      summary: before.summary === after.summary,
      description: before.description === after.description,
      tag: before.tag === after.tag,
      examples: isSame(before.examples, after.examples),
    }),
  ];
}

/** Repeating a read is always harmless, repeating an update or deletion often, repeating a creation never. */
function judgeEffect(before: Effect, after: Effect): ContractChangeId {
  const [from, to] = [HARM[before], HARM[after]];
  return from === to ? "effect-changed" : from < to ? "effect-tightened" : "effect-loosened";
}

const HARM: Readonly<Record<Effect, number>> = { read: 0, update: 1, delete: 1, create: 2 };

/** A limit that forbids some burst which the old one allowed is lower, even if it allows as much in the long run. */
function diffRateLimit(
  at: Place,
  before: RateLimit | undefined,
  after: RateLimit | undefined,
): readonly Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [contractChange("rate-limit-introduced", at, textOf(after))];
  if (after === undefined) return [contractChange("rate-limit-dropped", at, textOf(before))];
  const [isLower, isHigher] = [!allowsAllOf(after, before), !allowsAllOf(before, after)];
  if (!isLower && !isHigher) return [];
  const id = isLower ? "rate-limit-lowered" : "rate-limit-raised";
  return [contractChange(id, at, textOf(after), textOf(before))];
}

/** The most calls that `other` lets through in the window of `limit` are no more than `limit` does. */
function allowsAllOf(limit: RateLimit, other: RateLimit): boolean {
  return limit.requests >= other.requests * Math.ceil(limit.seconds / other.seconds);
}

function textOf(limit: RateLimit | undefined): string {
  return limit === undefined ? "" : `${limit.requests} calls in ${limit.seconds} s`;
}

function diffReconcile(
  at: Place,
  before: ReconcileModel | undefined,
  after: ReconcileModel | undefined,
): readonly Change[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [contractChange("reconcile-added", at)];
  return [contractChange(after === undefined ? "reconcile-removed" : "reconcile-changed", at)];
}

function diffWaits(
  at: Place,
  before: readonly WaitModel[] = [],
  after: readonly WaitModel[] = [],
): readonly Change[] {
  const old = new Map(before.map((wait) => [wait.name, wait]));
  const current = new Set(after.map(({ name }) => name));
  return [
    ...after.flatMap((wait) => {
      const previous = old.get(wait.name);
      if (previous === undefined) return [contractChange("wait-added", at, wait.name)];
      const { description } = wait;
      if (!isSame({ ...previous, description }, wait)) return [contractChange("wait-changed", at, wait.name)];
      return textChange(at, { [`the condition ${wait.name}`]: previous.description === description });
    }),
    ...before
      .filter(({ name }) => !current.has(name))
      .map(({ name }) => contractChange("wait-removed", at, name)),
  ];
}

function place({ name }: ActionModel): Place {
  return { action: name, path: "" };
}
