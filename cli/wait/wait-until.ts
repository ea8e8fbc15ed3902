import type { CallError, Result } from "@openaction/runtime";
import type { WaitModel } from "../../model/index.js";
import type { SampleObject } from "../../samples/index.js";
import { type Count, countItems } from "./count-items.js";

/** How waiting ended. */
export type WaitEnd =
  | { readonly kind: "reached"; readonly result: SampleObject }
  | { readonly kind: "failed-call"; readonly error: CallError }
  | Unreached;

/** Ends that are no failure of a call. */
export type Unreached =
  | { readonly kind: "failed-state"; readonly count: Count }
  | { readonly kind: "nothing-listed" }
  | { readonly kind: "timeout"; readonly seconds: number; readonly count: Count | undefined }
  | { readonly kind: "interrupted" };

/** What is waited for, and how. */
export interface Waiting {
  readonly condition: WaitModel;
  /** One look, which ends within so many milliseconds. */
  readonly ask: (signal: AbortSignal, deadline: number) => Promise<Result<SampleObject>>;
  readonly seconds: number;
  readonly signal: AbortSignal;
  readonly progress: { show(count: Count, seconds: number): void };
}

/** Milliseconds between looks: the first, and the longest that it grows to. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [1_000, 10_000];
const GROWTH = 1.5;

/** Looks that may list nothing: what was created a moment ago is not always listed at once. */
const EMPTY_LOOKS = 3;

/** Asks until the condition holds, cannot hold any more, or the time is over. */
export async function waitUntil(waiting: Waiting): Promise<WaitEnd> {
  const { condition, ask, seconds, signal, progress } = waiting;
  const begin = performance.now();
  const left = () => seconds * 1000 - (performance.now() - begin);
  let count: Count | undefined;
  for (let looks = 1, pause = FIRST_PAUSE; ; looks++, pause = Math.min(pause * GROWTH, LONGEST_PAUSE)) {
    const answer = await ask(signal, Math.max(1, left()));
    if (signal.aborted) return { kind: "interrupted" };
    if (!answer.ok && left() <= 0) return { kind: "timeout", seconds, count };
    if (!answer.ok) return { kind: "failed-call", error: answer.error };
    count = countItems(condition, answer.data);
    if (count.failed !== undefined) return { kind: "failed-state", count };
    if (count.listed > 0 && count.done === count.listed) return { kind: "reached", result: answer.data };
    if (count.listed === 0 && looks >= EMPTY_LOOKS) return { kind: "nothing-listed" };
    progress.show(count, (performance.now() - begin) / 1000);
    if (left() <= pause) return { kind: "timeout", seconds, count };
    await sleep(pause, signal);
    if (signal.aborted) return { kind: "interrupted" };
  }
}

/** Ends early where the signal is aborted. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
