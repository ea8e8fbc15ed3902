import { expect, it, vi } from "vitest";
import { playRandomScripts } from "../faults/random-scripts.js";

it("creates at most once under 10,000 random fault scripts, and finds each create whose answer got lost", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const seed = Date.now() % 2 ** 31;
  const { scripts, executed, lost, wrong } = await playRandomScripts(10_000, seed);
  console.log(
    `${scripts} random scripts (seed ${seed}): ${executed} executed, ${lost} lost and found, ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
});
