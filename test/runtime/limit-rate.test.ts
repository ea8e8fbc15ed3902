import { describe, expect, it, vi } from "vitest";
import { createRateLimiter, limitRate } from "../../runtime/rate-limit.js";
import { fakeCall } from "./fake-call.js";
import { FakeClock } from "./fake-clock.js";
import { connect, createListener, failureOf, request, succeed } from "./fake-service.js";

describe("a client with a rate limit", () => {
  function limited(clock: FakeClock, answer = succeed) {
    const limiter = createRateLimiter({ clock });
    const clients = [0, 1].map(() => connect({ limiter, retries: 0 }, answer));
    return { clock, clients, sent: () => clients.reduce((sum, { sent }) => sum + sent.length, 0) };
  }

  it("shares it with another one that has the same limiter", async () => {
    const { clock, clients, sent } = limited(new FakeClock());
    const all = Array.from({ length: 30 }, (_, index) =>
      clients[index % 2]?.client.call(createListener, request),
    );
    await Promise.all(all.slice(0, 20));
    expect(sent()).toBe(20);
    await clock.advanceTo(1020);
    await Promise.all(all);
    expect(sent()).toBe(30);
  });

  it("has one for each region", async () => {
    const { clients, sent } = limited(new FakeClock());
    const calls = ["eu-1", "eu-2"].flatMap((region) =>
      Array.from({ length: 20 }, () => clients[0]?.client.call(createListener, request, { region })),
    );
    await Promise.all(calls);
    expect(sent()).toBe(40);
  });

  it("does not wait for an action without a documented limit", async () => {
    const { client, sent } = connect({
      limiter: createRateLimiter({ clock: new FakeClock() }),
    });
    const { rateLimit: _, ...unlimited } = createListener;
    await Promise.all(Array.from({ length: 25 }, () => client.call(unlimited, request)));
    expect(sent).toHaveLength(25);
  });

  it("ends the wait at once when the caller aborts, with nothing sent and the slot left to others", async () => {
    const { clock, clients, sent } = limited(new FakeClock());
    const client = clients[0]?.client;
    await Promise.all(Array.from({ length: 20 }, () => client?.call(createListener, request)));
    const controller = new AbortController();
    const waiting = client?.safe(createListener, request, { signal: controller.signal });
    const next = client?.call(createListener, request);
    controller.abort(new Error("enough"));
    if (!waiting) throw new Error("There is no client.");
    expect(await failureOf(waiting)).toMatchObject({
      code: "ClientError.Aborted",
      outcome: "not-sent",
      cause: new Error("enough"),
    });
    await clock.advanceTo(1020);
    await next;
    expect(sent()).toBe(21);
  });

  it("leaves nothing behind of a wait that was aborted", async () => {
    const clock = new FakeClock();
    const limiter = createRateLimiter({ clock });
    const { client } = connect({ limiter });
    await Promise.all(Array.from({ length: 20 }, () => client.call(createListener, request)));
    const controller = new AbortController();
    const waiting = client.safe(createListener, request, controller);
    await vi.waitFor(() => expect(clock.alarms).toBe(1));
    controller.abort();
    await waiting;
    expect(clock.alarms).toBe(0);
  });

  it("ends the wait when the deadline of the call is over", async () => {
    const { clients } = limited(new FakeClock());
    const client = clients[0]?.client;
    await Promise.all(Array.from({ length: 20 }, () => client?.call(createListener, request)));
    const waiting = client?.safe(createListener, request, { deadline: 10 });
    if (!waiting) throw new Error("There is no client.");
    expect(await failureOf(waiting)).toMatchObject({
      code: "ClientError.Timeout",
      phase: "limit",
      outcome: "not-sent",
    });
  });

  it("counts by service, action and region", async () => {
    const acquire = vi.fn(async () => () => {});
    const { client } = connect({ limiter: { acquire } });
    await client.call(createListener, request, { region: "eu-1" });
    const key = "gaap/CreateHTTPListener/eu-1";
    expect(acquire).toHaveBeenCalledExactlyOnceWith(key, createListener.rateLimit, expect.any(AbortSignal));
  });

  it.each([
    { name: "was not sent", error: { outcome: "not-sent" }, want: 1 },
    { name: "may have been executed", error: { outcome: "unknown" }, want: 0 },
    { name: "was refused", error: { outcome: "rejected" }, want: 0 },
    { name: "failed for no reason", error: undefined, want: 0 },
  ])("has back $want slots of a call that $name", async ({ error, want }) => {
    const giveBack = vi.fn();
    const send = limitRate({ acquire: async () => giveBack })(() => Promise.reject(error));
    await expect(send(fakeCall())).rejects.toBe(error);
    expect(giveBack).toHaveBeenCalledTimes(want);
  });

  it("waits for as long as it takes where no deadline runs yet", async () => {
    vi.useFakeTimers();
    try {
      const send = limitRate({ acquire: () => new Promise(() => {}) })(async () => {});
      const settled = vi.fn();
      send(fakeCall({ expires: Number.MAX_VALUE })).then(settled, settled);
      await vi.advanceTimersByTimeAsync(7 * 24 * 3_600_000);
      expect(settled).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  it("gives the slot of a call back that failed before it was sent", async () => {
    const limiter = createRateLimiter({ clock: new FakeClock() });
    const broken = connect({
      credentials: () => Promise.reject(new Error("vault closed")),
      limiter,
      retries: 0,
    });
    for (let call = 0; call < 25; call++) {
      expect(await failureOf(broken.client.safe(createListener, request))).toMatchObject({
        name: "CredentialsError",
      });
    }
    const { client } = connect({ limiter });
    await Promise.all(Array.from({ length: 20 }, () => client.call(createListener, request)));
  });
});
