import { AbortError, type Outcome, type Phase, TimeoutError } from "@openaction/runtime";
import { webDigest } from "@openaction/runtime/signing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { connect, createListener, credentials, failureOf, now, request } from "./fake-service.js";

const never = () => new Promise<never>(() => {});

function defer<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

afterEach(() => vi.useRealTimers());

/** Phases in which a call can be ended from outside; `reach` is called once the phase has begun. */
const phases: readonly {
  phase: Phase;
  outcome: Outcome;
  sends: number;
  arrange: (reach: () => void) => ReturnType<typeof connect>;
}[] = [
  {
    phase: "signing",
    outcome: "not-sent",
    sends: 0,
    arrange: (reach) =>
      connect({
        credentials: () => {
          reach();
          return never();
        },
      }),
  },
  {
    phase: "answer",
    outcome: "unknown",
    sends: 1,
    arrange: (reach) =>
      connect({}, () => {
        reach();
        return never();
      }),
  },
  {
    phase: "body",
    outcome: "unknown",
    sends: 1,
    arrange: (reach) =>
      connect({}, () => {
        const pull = () => {
          reach();
          return never();
        };
        return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
      }),
  },
];

describe("an abort", () => {
  const reason = new Error("changed my mind");

  it.each(phases)(
    "in phase $phase ends the call with the caller's reason",
    async ({ arrange, outcome, sends }) => {
      const [first, second] = [new AbortController(), new AbortController()];
      const throwing = arrange(() => first.abort(reason));
      await expect(throwing.client.call(createListener, request, first)).rejects.toBe(reason);
      const safe = arrange(() => second.abort(reason));
      const error = await failureOf(safe.client.safe(createListener, request, second));
      expect(error).toBeInstanceOf(AbortError);
      expect(error).toMatchObject({ code: "ClientError.Aborted", cause: reason, outcome, retry: "never" });
      expect(error.message).toContain("CreateHTTPListener: aborted by the caller.");
      expect([throwing.sent.length, safe.sent.length]).toEqual([sends, sends]);
    },
  );

  it("before the call keeps it from starting", async () => {
    const provider = vi.fn(() => credentials);
    const { client, sent } = connect({ credentials: provider });
    const signal = AbortSignal.abort(reason);
    await expect(client.call(createListener, request, { signal })).rejects.toBe(reason);
    const error = await failureOf(client.safe(createListener, request, { signal }));
    expect(error.outcome).toBe("not-sent");
    expect(provider).not.toHaveBeenCalled();
    expect(sent).toEqual([]);
  });

  it("during signing keeps the request from being sent afterwards", async () => {
    const controller = new AbortController();
    const { promise, resolve } = defer<typeof credentials>();
    const signed = vi.fn(() => now());
    const { client, sent } = connect({ credentials: () => promise, now: signed });
    const call = client.call(createListener, request, controller);
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    resolve(credentials);
    await vi.waitFor(() => expect(signed).toHaveBeenCalled());
    await webDigest.sha256Hex("long enough for the signature to be done");
    expect(sent).toEqual([]);
  });

  it("leaves no listener behind on a signal that lives on", async () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
    await connect().client.call(createListener, request, { signal });
    expect(add).toHaveBeenCalledOnce();
    expect(remove.mock.calls).toEqual(add.mock.calls);
  });
});

describe("a timeout", () => {
  it.each(phases)("in phase $phase ends the call", async ({ phase, arrange, outcome, sends }) => {
    vi.useFakeTimers();
    const { promise: reached, resolve: reach } = defer<void>();
    const { client, sent } = arrange(reach);
    const failure = failureOf(client.safe(createListener, request, { timeout: 500 }));
    await reached;
    await vi.advanceTimersByTimeAsync(500);
    const error = await failure;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: "ClientError.Timeout", phase, outcome });
    expect(error.message).toContain("after 500 ms");
    expect(sent).toHaveLength(sends);
  });

  it.each([
    { name: "a minute by default", options: {}, call: {}, want: 60_000 },
    { name: "what the client says", options: { timeout: 2_000 }, call: {}, want: 2_000 },
    { name: "what the call says", options: { timeout: 2_000 }, call: { timeout: 9_000 }, want: 9_000 },
  ])("comes after $name", async ({ options, call, want }) => {
    vi.useFakeTimers();
    const { client } = connect({ ...options, credentials: never });
    const failure = failureOf(client.safe(createListener, request, call));
    const settled = vi.fn();
    failure.then(settled);
    await vi.advanceTimersByTimeAsync(want - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledOnce();
  });

  it("leaves no timer behind", async () => {
    vi.useFakeTimers();
    await connect().client.call(createListener, request);
    expect(vi.getTimerCount()).toBe(0);
  });
});
