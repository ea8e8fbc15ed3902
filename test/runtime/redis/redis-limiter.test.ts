import { createRedisLimiter, type RedisScripts } from "@openaction/runtime/redis";
import { describe, expect, it, onTestFinished } from "vitest";
import { createRateLimiter, type RateLimiter } from "../../../runtime/rate-limit.js";
import { countMost, runFleet } from "./fleet.js";
import { connect, isMissing, type RedisServer, startRedis } from "./redis-server.js";

const limit = { requests: 20, seconds: 1 };
const key = "gaap/CreateHTTPListener";

async function serve(port?: number): Promise<RedisServer> {
  const server = await startRedis(port);
  onTestFinished(() => server.kill());
  return server;
}

async function connectTo({ port }: RedisServer) {
  const client = await connect(port);
  onTestFinished(() => client.destroy());
  return client;
}

/** Takes so many slots at once. Resolves to the times at which they came, in milliseconds. */
function takeAll(limiter: RateLimiter, count: number, within = limit): Promise<readonly number[]> {
  const take = async () => {
    await limiter.acquire(key, within);
    return performance.now();
  };
  return Promise.all(Array.from({ length: count }, take));
}

describe.skipIf(isMissing())("a limit shared through Redis", () => {
  it("is kept by 4 processes together", async () => {
    const { port } = await serve();
    // A fifth of a second shows the same sooner; test/long has 1,200 calls and 20 in each second.
    const fleet = await runFleet(4, { port, calls: 11, requests: 20, seconds: 0.2, guard: 100 });
    const starts = fleet.flat();
    const most = countMost(starts, 200);
    const took = Math.max(...starts) - Math.min(...starts);
    console.log(
      `shared limit: 4 processes, ${starts.length} calls in ${took.toFixed(0)} ms, at most ${most} in 0.2 s (limit: 20)`,
    );
    expect(starts).toHaveLength(44);
    expect(most).toBeLessThanOrEqual(20);
  }, 30_000);

  it("lets go in the order of coming", async () => {
    const limiter = createRedisLimiter(await connectTo(await serve()));
    const order: number[] = [];
    const take = async (index: number) => {
      await limiter.acquire(key, { requests: 5, seconds: 0.1 });
      order.push(index);
    };
    const indexes = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(indexes.map(take));
    expect(order).toEqual(indexes);
  });

  it("counts each key by itself", { timeout: 20_000 }, async () => {
    const client = await connectTo(await serve());
    const limiter = createRedisLimiter(client);
    await Promise.all(["a", "b"].map((name) => limiter.acquire(name, { requests: 1, seconds: 60 })));
    expect((await client.keys("*")).sort()).toEqual(["openaction:a", "openaction:b"]);
    expect(await client.pTTL("openaction:a")).toBeLessThanOrEqual(61_000);
  });

  it("is met by a slot that was given back, and by none of those who left", async () => {
    const client = await connectTo(await serve());
    const limiter = createRedisLimiter(client);
    const long = { requests: 2, seconds: 60 };
    const [giveBack] = await Promise.all([limiter.acquire(key, long), limiter.acquire(key, long)]);
    const controller = new AbortController();
    const waiting = limiter.acquire(key, long, controller.signal);
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
    giveBack();
    giveBack();
    await limiter.acquire(key, long);
    expect(await client.zCard(`openaction:${key}`)).toBe(2);
  });

  it("counts starts as of now that a clock set back left in the future", async () => {
    const client = await connectTo(await serve());
    const ahead = Date.now() * 1000 + 3_600_000_000;
    await client.zAdd(`openaction:${key}`, { score: ahead, value: "earlier" });
    await takeAll(createRedisLimiter(client), 2, { requests: 1, seconds: 0.2 });
    const scores = await client.zRangeWithScores(`openaction:${key}`, 0, -1);
    expect(scores.every(({ score }) => score < ahead)).toBe(true);
  });
});

describe.skipIf(isMissing())("a Redis that is lost", () => {
  const quick = { requests: 10, seconds: 0.1 };

  it("and comes back loses no call, and each process keeps the limit by itself", {
    timeout: 20_000,
  }, async () => {
    const server = await serve();
    const lost: unknown[] = [];
    const limiter = createRedisLimiter(await connectTo(server), { onLost: (error) => lost.push(error) });
    const before = takeAll(limiter, 15, quick);
    await before;
    const between = takeAll(limiter, 30, quick);
    await server.kill();
    await between;
    const client = await connectTo(await serve(server.port));
    let after: readonly number[] = [];
    while ((await client.exists(`openaction:${key}`)) === 0) {
      after = [...after, ...(await takeAll(limiter, 5, quick))];
    }
    const starts = [...(await before), ...(await between), ...after];
    console.log(`Redis lost and back: ${starts.length} calls, at most ${countMost(starts, 100)} in 0.1 s`);
    expect(lost).toHaveLength(1);
    expect(countMost(starts, 100)).toBeLessThanOrEqual(10);
  });

  it.each<{ name: string; eval: RedisScripts["eval"] }>([
    { name: "does not answer", eval: () => new Promise(() => undefined) },
    { name: "refuses", eval: () => Promise.reject(new Error("READONLY")) },
    { name: "answers nonsense", eval: () => Promise.resolve("PONG") },
  ])("because it $name is told once and does not stop calls", async (redis) => {
    const lost: unknown[] = [];
    const limiter = createRedisLimiter(redis, { patience: 30, onLost: (error) => lost.push(error) });
    expect(await takeAll(limiter, 25, quick)).toHaveLength(25);
    expect(lost).toEqual([expect.any(Error)]);
  });

  it("fails calls where that is wanted", async () => {
    const whenLost = { acquire: () => Promise.reject(new Error("no Redis, no calls")) };
    const redis = { eval: () => Promise.reject(new Error("READONLY")) };
    const limiter = createRedisLimiter(redis, { whenLost });
    await expect(Promise.all([1, 2].map(() => limiter.acquire(key, limit)))).rejects.toThrow("no Redis");
  });

  it("does not take slots for the time that commands were queued", async () => {
    const server = await serve();
    const client = await connectTo(server);
    await server.kill();
    const whenLost = createRateLimiter({ guard: 0 });
    const limiter = createRedisLimiter(client, { patience: 30, whenLost });
    await takeAll(limiter, 30, { requests: 100, seconds: 0.1 });
    const watcher = await connectTo(await serve(server.port));
    // The first answer may come before the slot went back, the second cannot.
    await client.ping();
    await client.ping();
    expect(await watcher.zCard(`openaction:${key}`)).toBe(0);
  });
});
