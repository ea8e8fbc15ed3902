import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { playRandomScripts } from "./random-scripts.js";

// No waits between attempts.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

it("creates at most once under random faults, and finds each create whose answer got lost", async () => {
  const seed = Date.now() % 2 ** 31;
  const { scripts, executed, lost, wrong } = await playRandomScripts(300, seed);
  console.log(
    `${scripts} random scripts (seed ${seed}): ${executed} executed, ${lost} lost and found, ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
  expect(lost).toBeGreaterThan(0);
}, 30_000);
