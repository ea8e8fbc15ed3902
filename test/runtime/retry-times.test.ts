import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { breakOff, create, failWith, play, read, refuseWith, settle, status, throttle } from "./replies.js";

const inTenMinutes = new Date(Date.now() + 600_000).toUTCString();

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the times of sending", () => {
  it.each([
    {
      name: "a throttled create",
      action: create,
      jitter: 1,
      answers: [throttle],
      want: [0, 1000, 3000, 7000, 15_000],
    },
    {
      name: "half the jitter",
      action: create,
      jitter: 0.5,
      answers: [throttle],
      want: [0, 500, 1500, 3500, 7500],
    },
    { name: "no jitter", action: create, jitter: 0, answers: [throttle], want: [0, 0, 0, 0, 0] },
    {
      name: "a read that broke off",
      action: read,
      jitter: 1,
      answers: [breakOff],
      want: [0, 50, 150, 350, 750],
    },
    {
      name: "a read of something in use",
      action: read,
      jitter: 0.5,
      answers: [refuseWith("ResourceInUse")],
      want: [0, 25, 75, 175, 375],
    },
    {
      name: "one after the other",
      action: read,
      jitter: 1,
      answers: [throttle, breakOff],
      want: [0, 1000, 1100, 1300, 1700],
    },
    {
      name: "Retry-After in seconds",
      action: read,
      jitter: 0,
      answers: [status(429, { "retry-after": "7" })],
      want: [0, 7000, 14_000, 21_000, 28_000],
    },
    {
      name: "Retry-After of an hour, capped",
      action: read,
      jitter: 0,
      answers: [status(503, { "retry-after": "3600" })],
      want: [0, 60_000, 120_000],
    },
    {
      name: "Retry-After in the past",
      action: read,
      jitter: 1,
      answers: [status(503, { "retry-after": new Date(0).toUTCString() })],
      want: [0, 50, 150, 350, 750],
    },
    {
      name: "a create that was not sent",
      action: create,
      jitter: 1,
      answers: [failWith("not-sent")],
      want: [0, 50, 150, 350, 750],
    },
    {
      name: "a clock that was put right, without a wait and once",
      action: create,
      jitter: 1,
      answers: [refuseWith("AuthFailure.SignatureExpire", { date: inTenMinutes })],
      want: [0, 0],
    },
    { name: "a create that broke off", action: create, jitter: 1, answers: [breakOff], want: [0] },
    {
      name: "a create of something in use",
      action: create,
      jitter: 1,
      answers: [refuseWith("ResourceInUse")],
      want: [0],
    },
    { name: "a create at a 503", action: create, jitter: 1, answers: [status(503)], want: [0] },
    { name: "a read at a 404", action: read, jitter: 1, answers: [status(404)], want: [0] },
    {
      name: "a code that is named apart from its family",
      action: read,
      jitter: 1,
      answers: [refuseWith("ResourceUnavailable.Gone")],
      want: [0],
    },
    {
      name: "another code of the same family",
      action: read,
      jitter: 0,
      answers: [refuseWith("ResourceUnavailable.Busy")],
      want: [0, 0, 0, 0, 0],
    },
  ])("$name: $want", async ({ action, jitter, answers, want }) => {
    vi.spyOn(Math, "random").mockReturnValue(jitter);
    const { client, times } = play(answers, { retries: 4 });
    expect((await settle(client.safe(action, {}))).ok).toBe(false);
    expect(times).toEqual(want);
  });

  it("never waits more than 20 s without being told to", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { client, times } = play([throttle], { retries: 7, deadline: 1_000_000 });
    await settle(client.safe(create, {}));
    expect(times.slice(-3).map((time, index, list) => time - (list[index - 1] ?? time))).toEqual([
      0, 20_000, 20_000,
    ]);
  });
});
