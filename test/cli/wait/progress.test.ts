import { describe, expect, it } from "vitest";
import { createProgress } from "../../../cli/wait/progress.js";
import { gaap } from "../start-emulated.js";

/** What progress on a stream writes for two looks and the end. */
function write(stream: { readonly isTTY: boolean; readonly columns?: number }): readonly string[] {
  const [condition] = gaap.actions.flatMap(({ waits = [] }) => waits);
  if (condition === undefined) throw new Error("The document has no condition.");
  const written: string[] = [];
  const fake = { ...stream, write: (text: string) => written.push(text) };
  // Safe: this is all of a stream that progress uses.
  const progress = createProgress(condition, fake as never);
  progress.show({ listed: 3, done: 1, others: new Map([["1", 2]]), total: 5 }, 1.4);
  progress.show({ listed: 3, done: 2, others: new Map([["1", 1]]) }, 3);
  progress.clear();
  progress.clear();
  return written;
}

describe("progress", () => {
  it("is one line that is written over, and gone at the end", () => {
    expect(write({ isTTY: true, columns: 80 })).toEqual([
      "running: 1 of 3 (ListenerStatus 1: 2); 2 more are not listed, 1 s",
      "\r\u001b[K",
      "running: 2 of 3 (ListenerStatus 1: 1), 3 s",
      "\r\u001b[K",
    ]);
  });

  it("does not wrap on a narrow terminal", () => {
    const lines = write({ isTTY: true, columns: 20 }).filter((text) => !text.startsWith("\r"));
    expect(lines.map((line) => line.length)).toEqual([19, 19]);
  });

  it("is not there where nobody looks", () => {
    expect(write({ isTTY: false })).toEqual([]);
  });
});
