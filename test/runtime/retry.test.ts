import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf, result } from "./fake-service.js";
import { breakOff, create, play, read, refuseWith, settle, succeed, throttle } from "./replies.js";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("retries", () => {
  it.each([
    { retries: 0, want: 1 },
    { retries: 1, want: 2 },
    { retries: undefined, want: 3 },
    { retries: Number.NaN, want: 1 },
  ])("$retries: sends $want at most", async ({ retries, want }) => {
    const { client, times } = play([throttle]);
    await settle(client.safe(create, {}, { retries }));
    expect(times).toHaveLength(want);
  });

  it("are counted for each call anew, and end with the first success", async () => {
    const { client, times } = play([throttle, throttle, succeed]);
    expect(await settle(client.call(create, {}))).toEqual(result);
    expect(await settle(client.call(create, {}))).toEqual(result);
    expect(times).toHaveLength(4);
  });

  it("leave the last error with all attempts on it", async () => {
    const { client } = play([throttle, refuseWith("RequestLimitExceeded"), refuseWith("Other")]);
    const error = await failureOf(settle(client.safe(create, {})));
    expect(error).toMatchObject({ code: "Other", outcome: "rejected", retry: "never" });
    expect(error.attempts).toMatchObject([
      { attempt: 1, code: "RequestLimitExceeded.UinLimitExceeded", outcome: "rejected", requestId: "r" },
      { attempt: 2, code: "RequestLimitExceeded", outcome: "rejected" },
      { attempt: 3, code: "Other", outcome: "rejected" },
    ]);
  });

  it("end before the deadline instead of waiting for it", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { client, times } = play([throttle], { deadline: 2_500, retries: 9 });
    const begin = performance.now();
    const error = await failureOf(settle(client.safe(create, {})));
    expect(error).toMatchObject({ name: "ApiError", outcome: "rejected" });
    expect(times).toEqual([0, 1000]);
    expect(performance.now() - begin).toBe(1000);
  });

  it("share the time of the deadline", async () => {
    const { client } = play([() => new Promise<never>(() => {})], {
      retries: 5,
      timeout: 400,
      deadline: 1000,
    });
    vi.spyOn(Math, "random").mockReturnValue(0);
    const begin = performance.now();
    const error = await failureOf(settle(client.safe(read, {})));
    expect(error).toMatchObject({ name: "TimeoutError", phase: "answer" });
    expect(error.attempts.map(({ duration }) => Math.round(duration))).toEqual([400, 400, 200]);
    expect(performance.now() - begin).toBe(1000);
  });
});

describe("the quota of retries", () => {
  it("keeps a client from asking a service ever more that is down", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { client, times } = play([breakOff]);
    for (let call = 0; call < 100; call++) await settle(client.safe(read, {}));
    // 500 tokens, 14 for each.
    expect(times.length - 100).toBe(35);
  });

  it("is given back by successes, by what a retry had cost and one more for each call", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    let isDown = true;
    const { client, times } = play([() => (isDown ? breakOff() : succeed())]);
    for (let call = 0; call < 100; call++) await settle(client.safe(read, {}));
    isDown = false;
    for (let call = 0; call < 4; call++) await settle(client.safe(read, {}));
    times.length = 0;
    isDown = true;
    await settle(client.safe(read, {}));
    expect(times).toHaveLength(2);
  });
});
