import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createRateLimiter, monotonicClock } from "../../runtime/rate-limit.js";
import { arrivalPlan, countMost, play } from "./arrival-plans.js";
import { FakeClock } from "./fake-clock.js";

const limit = { requests: 20, seconds: 1 };

/** Calls that all come at once; the times at which they start. */
async function burst(calls: number, options: { guard?: number } = {}): Promise<readonly number[]> {
  const clock = new FakeClock();
  const limiter = createRateLimiter({ ...options, clock });
  const starts: number[] = [];
  const all = Array.from({ length: calls }, () =>
    limiter.acquire("a", limit).then(() => starts.push(clock.now())),
  );
  await clock.runOut();
  await Promise.all(all);
  return starts;
}

describe("a limiter", () => {
  it("never lets more start than the limit, whatever comes when", async () => {
    let most = 0;
    let calls = 0;
    await fc.assert(
      fc.asyncProperty(arrivalPlan, fc.constantFrom(0, 20), async (plan, guard) => {
        const { starts, order, aborted, alarms } = await play(plan, guard);
        most = Math.max(most, countMost(starts, 1000 + guard));
        calls += plan.length;
        expect(countMost(starts, 1000 + guard)).toBeLessThanOrEqual(20);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(order.length + aborted).toBe(plan.length);
        expect(alarms).toBe(0);
      }),
      { numRuns: 200 },
    );
    console.log(`limiter: 200 arrival plans, ${calls} calls, at most ${most} starts in any second`);
    expect(most).toBe(20);
  });

  it.each([
    { guard: 0, want: 49_000 },
    { guard: 20, want: 49_980 },
    { guard: undefined, want: 49_980 },
  ])("ends a burst of 1,000 at $want ms with a guard of $guard ms", async ({ guard, want }) => {
    const starts = await burst(1000, guard === undefined ? {} : { guard });
    console.log(`limiter: burst of 1,000 ends at t = ${starts.at(-1)} ms with a guard of ${guard} ms`);
    expect(starts).toHaveLength(1000);
    expect(starts.at(-1)).toBe(want);
  });

  it("counts by the monotonic clock, whatever happens to the time of day", async () => {
    vi.useFakeTimers({ now: 1_689_233_134_000 });
    try {
      const limiter = createRateLimiter({ guard: 0 });
      let starts = 0;
      for (let call = 0; call < 21; call++) void limiter.acquire("a", limit).then(() => starts++);
      vi.setSystemTime(1_689_233_134_000 - 3_600_000);
      await vi.advanceTimersByTimeAsync(999);
      expect(starts).toBe(20);
      await vi.advanceTimersByTimeAsync(1);
      expect(starts).toBe(21);
    } finally {
      vi.useRealTimers();
    }
  });

  it("wakes nobody whose alarm was called off", async () => {
    vi.useFakeTimers();
    try {
      const run = vi.fn();
      monotonicClock.wake(run, 100);
      monotonicClock.wake(run, 100)();
      await vi.advanceTimersByTimeAsync(1000);
      expect(run).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps actions, regions and accounts apart", async () => {
    const limiter = createRateLimiter({ clock: new FakeClock() });
    const all = ["a", "b"].flatMap((key) => Array.from({ length: 20 }, () => limiter.acquire(key, limit)));
    expect(await Promise.all(all)).toHaveLength(40);
  });

  it("lets somebody else start at once when a slot is given back, once only", async () => {
    const clock = new FakeClock();
    const limiter = createRateLimiter({ clock });
    const [giveBack] = await Promise.all(Array.from({ length: 20 }, () => limiter.acquire("a", limit)));
    const starts: number[] = [];
    for (let call = 0; call < 2; call++)
      void limiter.acquire("a", limit).then(() => starts.push(clock.now()));
    await clock.advanceTo(500);
    giveBack?.();
    giveBack?.();
    await clock.advanceTo(600);
    expect(starts).toEqual([500]);
    await clock.runOut();
    expect(starts).toEqual([500, 1020]);
  });

  it("takes no slot for who is aborted, before or while waiting", async () => {
    const clock = new FakeClock();
    const limiter = createRateLimiter({ clock, guard: 0 });
    const once = { requests: 1, seconds: 1 };
    await expect(limiter.acquire("a", once, AbortSignal.abort("before"))).rejects.toBe("before");
    await limiter.acquire("a", once);
    const controller = new AbortController();
    const aborted = limiter.acquire("a", once, controller.signal);
    const next = limiter.acquire("a", once).then(() => clock.now());
    controller.abort("while waiting");
    await expect(aborted).rejects.toBe("while waiting");
    await clock.runOut();
    expect(await next).toBe(1000);
  });

  it("leaves neither alarms nor listeners behind", async () => {
    const clock = new FakeClock();
    const limiter = createRateLimiter({ clock });
    const controller = new AbortController();
    const { signal } = controller;
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await Promise.all(Array.from({ length: 20 }, () => limiter.acquire("a", limit, signal)));
    expect(removed.mock.calls).toEqual(added.mock.calls);
    const waiting = limiter.acquire("a", limit, signal);
    expect(clock.alarms).toBe(1);
    controller.abort();
    await expect(waiting).rejects.toThrow();
    expect(clock.alarms).toBe(0);
  });
});
