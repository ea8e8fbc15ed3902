import { createRedisLimiter } from "@openaction/runtime/redis";
import { describe, expect, it } from "vitest";
import { FakeClock } from "../fake-clock.js";

const limit = { requests: 2, seconds: 1 };

interface Question {
  /** Slots that are wanted; `undefined` where one is given back. */
  readonly wanted: string | undefined;
  /** Microseconds. */
  readonly lease: string | undefined;
  answer(reply: [taken: number, wait: number]): void;
  fail(): void;
}

/** A limiter whose Redis answers when told. */
function start() {
  const clock = new FakeClock();
  const asked: Question[] = [];
  const limiter = createRedisLimiter(
    {
      eval: (_, { arguments: [, , , lease, wanted] }) =>
        new Promise((resolve, reject) => {
          asked.push({ wanted, lease, answer: resolve, fail: () => reject(new Error("lost")) });
        }),
    },
    { clock },
  );
  const starts: number[] = [];
  const call = () => limiter.acquire("a", limit).then(() => starts.push(clock.now()));
  return { clock, asked, starts, call };
}

describe("slots from Redis", () => {
  it("are not used when the answer took longer than they are good for, and asked for again for longer", async () => {
    const { clock, asked, starts, call } = start();
    const done = call();
    await clock.advanceTo(30);
    asked[0]?.answer([1, 0]);
    await clock.advanceTo(30);
    expect(starts).toEqual([]);
    expect(asked.map(({ wanted, lease }) => ({ wanted, lease }))).toEqual([
      { wanted: "1", lease: "20000" },
      { wanted: undefined, lease: undefined },
      { wanted: "1", lease: "60000" },
    ]);
    asked[2]?.answer([1, 0]);
    await done;
    expect(starts).toEqual([30]);
  });

  it("go back when they come after Redis counted as lost, and one question at a time is open then", async () => {
    const { clock, asked, starts, call } = start();
    const done = call();
    await clock.advanceTo(500);
    await done;
    expect(starts).toEqual([500]);
    await clock.advanceTo(5000);
    await call();
    expect(asked).toHaveLength(1);
    asked[0]?.answer([1, 0]);
    await clock.advanceTo(5000);
    expect(asked.map(({ wanted }) => wanted)).toEqual(["1", undefined]);
  });

  it("are not asked for within the span of a start without Redis, in which it is only looked for", async () => {
    const { clock, asked, starts, call } = start();
    const first = call();
    asked[0]?.fail();
    await first;
    await clock.advanceTo(600);
    const second = call();
    expect(asked.map(({ wanted }) => wanted)).toEqual(["1", "0"]);
    asked[1]?.answer([0, 0]);
    await clock.advanceTo(1019);
    expect(asked).toHaveLength(2);
    await clock.advanceTo(1020);
    expect(asked[2]?.wanted).toBe("1");
    asked[2]?.answer([1, 0]);
    await second;
    expect(starts).toEqual([0, 1020]);
  });
});
