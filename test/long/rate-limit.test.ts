import fc from "fast-check";
import { expect, it } from "vitest";
import { arrivalPlan, countMost, play } from "../runtime/arrival-plans.js";

it("never lets more than 20 start in a second, over 10,000 arrival plans", async () => {
  let most = 0;
  let calls = 0;
  await fc.assert(
    fc.asyncProperty(arrivalPlan, fc.constantFrom(0, 20), async (plan, guard) => {
      const { starts, order, aborted } = await play(plan, guard);
      most = Math.max(most, countMost(starts, 1000 + guard));
      calls += plan.length;
      expect(countMost(starts, 1000 + guard)).toBeLessThanOrEqual(20);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order.length + aborted).toBe(plan.length);
    }),
    { numRuns: 10_000 },
  );
  console.log(`limiter: 10,000 arrival plans, ${calls} calls, at most ${most} starts in any second`);
  expect(most).toBe(20);
});
