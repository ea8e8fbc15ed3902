import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateLimiter } from "../../../emulator/gateway/rate-limiter.js";

const limit = { requests: 3, seconds: 1 };

/** Which of the calls at these times, in milliseconds, are accepted. */
function accepted(times: readonly number[]): readonly number[] {
  let time = 0;
  const limiter = createRateLimiter(() => time);
  return times.filter((next) => {
    time = next;
    return limiter.accept("key", limit);
  });
}

describe("createRateLimiter", () => {
  it.each([
    { title: "a burst", given: [0, 0, 0, 0, 0], want: [0, 0, 0] },
    {
      title: "a burst astride two seconds",
      given: [900, 950, 999, 1000, 1899, 1900],
      want: [900, 950, 999, 1900],
    },
    { title: "steady calls", given: [0, 400, 800, 1200, 1600], want: [0, 400, 800, 1200, 1600] },
    { title: "a clock set back", given: [5000, 5000, 5000, 100, 100], want: [5000, 5000, 5000, 100, 100] },
  ])("accepts of $title: $want", ({ given, want }) => {
    expect(accepted(given)).toEqual(want);
  });

  it("never accepts more in any span, and never fewer than it could", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, (steps) => {
        let time = 0;
        const times = steps.map((step) => {
          time += step;
          return time;
        });
        const taken: number[] = [];
        for (const next of times) if (taken.filter((then) => next - then < 1000).length < 3) taken.push(next);
        expect(accepted(times)).toEqual(taken);
      }),
    );
  });
});
