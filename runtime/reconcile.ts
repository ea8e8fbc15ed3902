import type { ActionFacts } from "./action.js";
import { createAbortError } from "./attempt.js";
import type { Call, Policy, SendCall } from "./call.js";
import { CallFailure } from "./call-failure.js";
import { AbortError, ConflictError } from "./client-error.js";
import { wait } from "./wait.js";

/** How to find out what became of a create whose answer was lost. */
export interface Reconciliation {
  /** Name of the create. */
  readonly action: string;
  /** The read that lists what exists. */
  readonly list: ActionFacts;
  /** Member of its result that holds the list. */
  readonly items: string;
  /** Members of both requests and of the items that only one thing can have: place and port, say. */
  readonly key: readonly string[];
  /** Members that tell the caller's own thing from another one in its place. */
  readonly same: readonly string[];
  /** Member of an item and of the create's result. */
  readonly id: string;
  /** Member of an item with the time of its creation, in Unix seconds. */
  readonly createdAt: string;
  /** Code of the create where something else is in its place. */
  readonly takenCode: string;
}

/** Settings of a reconciliation. */
export interface ReconcileOptions {
  /** Milliseconds to wait before each look. Default: 1, 3 and 6 s. */
  readonly polls?: readonly number[];
}

/** What a result has in addition, if it was not answered but found. */
export interface Adopted {
  readonly adopted: true;
  /** What could not be told apart. */
  readonly note: string;
}

/** Whether a result was found by {@link reconcile}. */
export function isAdopted<Response extends object>(result: Response): result is Response & Adopted {
  return "adopted" in result;
}

/** Clocks of this kind count whole seconds, and two of them are compared. */
const TOLERANCE = 2_000;

/**
 * Looks what became of a create whose outcome is unknown. What the call has created is its result then, with `adopted`
 * set; something else in its place is a `ConflictError`. If there is nothing, the create is sent once more, unless
 * `retries` is 0. It takes additional calls, each with a deadline of its own.
 */
export function reconcile(
  recipe: Reconciliation,
  { polls = [1_000, 3_000, 6_000] }: ReconcileOptions = {},
): Policy {
  return (next) => async (call) => {
    if (call.action.name !== recipe.action) return next(call);
    const begin = performance.now();
    for (let sendings = 1; ; sendings++) {
      try {
        return await next(call);
      } catch (error) {
        if (!(error instanceof CallFailure) || !isOpen(error, recipe, sendings)) throw error;
        const found = await look(recipe, polls, next, call, error, begin);
        if (found) return adopt(recipe, call, error, found);
        if (found === undefined || sendings > 1 || call.retries === 0) throw error;
      }
    }
  };
}

/** Once it was sent a second time, a place that is taken may be taken by the first sending. */
function isOpen(error: CallFailure, { takenCode }: Reconciliation, sendings: number): boolean {
  if (error instanceof AbortError) return false;
  return error.outcome === "unknown" || (sendings > 1 && error.code === takenCode);
}

interface Found {
  readonly item: Readonly<Record<string, unknown>>;
  readonly isSame: boolean;
  /** Whether it is younger than the call. */
  readonly isRecent: boolean;
  readonly requestId: unknown;
}

/** What stands in the place of the create: `null` if nothing does, `undefined` if that could not be found out. */
async function look(
  recipe: Reconciliation,
  polls: readonly number[],
  next: SendCall,
  call: Call,
  error: CallFailure,
  begin: number,
): Promise<Found | null | undefined> {
  let found: Found | null | undefined;
  for (const delay of polls) {
    await wait(call, delay, error);
    found = await poll(recipe, next, call, begin).catch((failure) => {
      if (failure instanceof AbortError) throw createAbortError(error, call);
      if (failure instanceof CallFailure) return undefined;
      throw failure;
    });
    if (found) break;
  }
  return found;
}

async function poll(
  recipe: Reconciliation,
  next: SendCall,
  call: Call,
  begin: number,
): Promise<Found | null | undefined> {
  const wanted = membersOf(call.request);
  const known = recipe.key.filter((name) => wanted[name] !== undefined);
  const request = Object.fromEntries(known.map((name) => [name, wanted[name]]));
  const listing: Call = { ...call, action: recipe.list, request, attempts: [] };
  const result = membersOf(await next(listing));
  const items = result[recipe.items];
  if (!Array.isArray(items)) return undefined;
  const item = items
    .map(membersOf)
    .find((each) => known.every((name) => isSameValue(each[name] ?? wanted[name], wanted[name])));
  if (!item) return null;
  // Both times are the service's own, so that the clock of this machine does not matter.
  const now = Date.parse(listing.attempts.at(-1)?.date ?? "") || Date.now();
  const start = now - (performance.now() - begin) - TOLERANCE;
  const isRecent = Number(item[recipe.createdAt]) * 1000 >= start;
  const isSame = recipe.same.every((name) => isSameValue(item[name], wanted[name]));
  return { item, isSame, isRecent, requestId: result.RequestId };
}

/** A 64-bit integer may be a number, a bigint or a text of digits, and need not be the same on both sides. */
function isSameValue(one: unknown, other: unknown): boolean {
  const isScalar = typeof one !== "object" && one !== undefined;
  return one === other || (isScalar && String(one) === String(other));
}

function adopt(recipe: Reconciliation, call: Call, error: CallFailure, found: Found): unknown {
  const { id, key, same } = recipe;
  const { item, isSame, isRecent, requestId } = found;
  if (!isSame || !isRecent) {
    const problem = `${String(item[id])} is in its place${isSame ? ", and older than the call." : ". Nothing was executed."}`;
    const { action, attempts } = error;
    // Clocks may be wrong; what has another name is certainly not of this call.
    const details = { action, attempts, outcome: isSame ? "unknown" : "rejected", retry: "never" } as const;
    throw new ConflictError(problem, { ...details, requestId: error.requestId, cause: error });
  }
  const members = [...same, ...key].filter((name) => membersOf(call.request)[name] !== undefined).join(", ");
  const note = `The answer was lost and ${String(item[id])} was found. If another caller created it meanwhile with the same ${members}, that could not be told apart.`;
  const adopted: Adopted = { adopted: true, note };
  return { [id]: item[id], RequestId: error.requestId ?? requestId, ...adopted };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
