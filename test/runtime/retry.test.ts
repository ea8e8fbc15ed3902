import {
  type Action,
  type Answer,
  type ClientOptions,
  type Outcome,
  type Transport,
  TransportError,
} from "@openaction/runtime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient } from "../../runtime/node/entry.js";
import { credentials, failureOf, result, service } from "./fake-service.js";

const codes = {
  errorCodes: ["RequestLimitExceeded", "ResourceInUse", "ResourceUnavailable", "ResourceUnavailable.Gone"],
  retry: {
    "AuthFailure.SignatureExpire": "clock",
    RequestLimitExceeded: "throttle",
    ResourceInUse: "conditional",
    ResourceUnavailable: "conditional",
    "ResourceUnavailable.Gone": "never",
  },
} as const;
const create: Action<object, object, string> = { name: "Create", effect: "create", ...codes };
const read: Action<object, object, string> = { name: "Describe", effect: "read", ...codes };

type Reply = () => Answer | Promise<Answer>;

const answer = (status: number, headers: HeadersInit, body: unknown): Answer => ({
  status,
  headers: new Headers(headers),
  body: new TextEncoder().encode(JSON.stringify(body)),
});
const refuseWith =
  (Code: string, headers = {}): Reply =>
  () =>
    answer(200, headers, { Response: { Error: { Code }, RequestId: "r" } });
const inTenMinutes = new Date(Date.now() + 600_000).toUTCString();
const succeed: Reply = () => answer(200, {}, { Response: result });
const status =
  (code: number, headers = {}): Reply =>
  () =>
    answer(code, headers, "");

/** A client whose service gives these answers in turn, the last one for ever; tells when each request was sent. */
function play(replies: readonly Reply[], options: ClientOptions = {}) {
  const times: number[] = [];
  const begin = performance.now();
  const transport: Transport = async (_request, attempt) => {
    times.push(Math.round(performance.now() - begin));
    attempt.phase = "answer";
    return (replies[times.length - 1] ?? replies.at(-1) ?? succeed)();
  };
  return { client: createClient(service, { credentials, transport, ...options }), times };
}

const failWith =
  (outcome: Outcome): Reply =>
  async () => {
    throw new TransportError("terminated.", { action: "", outcome, retry: "conditional", attempts: [] });
  };
const breakOff = failWith("unknown");

/** Lets time pass until a call is over, but only when there is nothing else to do. */
async function settle<T>(call: Promise<T>): Promise<T> {
  let over = false;
  const settled = call.finally(() => {
    over = true;
  });
  settled.catch(() => {});
  while (!over) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!over) await vi.advanceTimersToNextTimerAsync();
  }
  return settled;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const throttle = refuseWith("RequestLimitExceeded.UinLimitExceeded");

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
