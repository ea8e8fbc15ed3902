import fc from "fast-check";
import { createRateLimiter } from "../../runtime/rate-limit.js";
import { FakeClock } from "./fake-clock.js";

/** Calls that come at some time, some of which are aborted later, and some of which are not sent after all. */
export interface Arrival {
  /** Milliseconds since the call before. */
  readonly after: number;
  /** Milliseconds that its caller has patience for. */
  readonly patience: number;
  readonly sent: boolean;
}

/** Bursts, trickles and gaps; callers of every patience. */
export const arrivalPlan: fc.Arbitrary<readonly Arrival[]> = fc.array(
  fc.record({
    after: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.nat(60) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1500, noNaN: true }) },
    ),
    patience: fc.oneof(
      { weight: 8, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
      { weight: 2, arbitrary: fc.nat(3000) },
    ),
    sent: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  }),
  { minLength: 1, maxLength: 120, size: "max" },
);

/** What came of a plan. */
export interface Course {
  /** Times of the calls that were sent, in the order of their sending. */
  readonly starts: readonly number[];
  /** Numbers of all calls that got a slot, in the order in which they got it. */
  readonly order: readonly number[];
  readonly aborted: number;
  /** Alarms that are left over at the end. */
  readonly alarms: number;
}

/** Plays a plan against a limiter of 20 a second on a fake clock. */
export async function play(plan: readonly Arrival[], guard: number): Promise<Course> {
  const clock = new FakeClock();
  const limiter = createRateLimiter({ guard, clock });
  const starts: number[] = [];
  const order: number[] = [];
  let aborted = 0;
  const call = async (number: number, { patience, sent }: Arrival) => {
    const controller = new AbortController();
    const cancel = Number.isFinite(patience) ? clock.wake(() => controller.abort(), patience) : () => {};
    try {
      const giveBack = await limiter.acquire("a", { requests: 20, seconds: 1 }, controller.signal);
      cancel();
      order.push(number);
      if (sent) starts.push(clock.now());
      else giveBack();
    } catch {
      aborted++;
    }
  };
  const calls: Promise<void>[] = [];
  for (const [number, arrival] of plan.entries()) {
    await clock.advanceTo(clock.now() + arrival.after);
    calls.push(call(number, arrival));
  }
  await clock.runOut();
  await Promise.all(calls);
  return { starts, order, aborted, alarms: clock.alarms };
}

/** The most starts in any half-open span of a second plus the guard. */
export function countMost(starts: readonly number[], span: number): number {
  let most = 0;
  for (let first = 0, last = 0; last < starts.length; last++) {
    while ((starts[last] ?? 0) >= (starts[first] ?? 0) + span) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
