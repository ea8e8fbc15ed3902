import { describe, expect, it } from "vitest";
import { type Waiting, waitUntil } from "../../../cli/wait/wait-until.js";
import type { SampleObject } from "../../../samples/index.js";
import { gaap, skipWaits } from "../start-emulated.js";

const condition = gaap.actions.flatMap(({ waits = [] }) => waits).find(({ name }) => name === "running");

/** Waits with these answers, the last one again and again, and tells how it ended after how many looks. */
async function play(...statuses: readonly (readonly number[])[]) {
  if (condition === undefined) throw new Error("The document has no condition `running`.");
  const left = [...statuses];
  const shown: number[] = [];
  const waiting: Waiting = {
    condition,
    ask: async () => ({ ok: true, data: list((left.length > 1 ? left.shift() : left[0]) ?? []) }),
    seconds: 300,
    signal: new AbortController().signal,
    progress: { show: ({ done }) => shown.push(done) },
  };
  const { kind } = await waitUntil(waiting);
  return { kind, shown };
}

function list(statuses: readonly number[]): SampleObject {
  return { ListenerSet: statuses.map((ListenerStatus) => ({ ListenerStatus })), RequestId: "r" };
}

describe("waiting", () => {
  it.each([
    { given: [[1], [1, 0], [0, 0]], want: { kind: "reached", shown: [0, 1] } },
    { given: [[0]], want: { kind: "reached", shown: [] } },
    { given: [[1], [1, 2]], want: { kind: "failed-state", shown: [0] } },
    { given: [[], [], [0]], want: { kind: "reached", shown: [0, 0] } },
    { given: [[]], want: { kind: "nothing-listed", shown: [0, 0] } },
  ])("$given: $want.kind", async ({ given, want }) => {
    skipWaits(1_000, 1_500, 2_250);
    expect(await play(...given)).toEqual(want);
  });
});
