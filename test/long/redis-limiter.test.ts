import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { countMost, runFleet } from "../runtime/redis/fleet.js";
import { isMissing, startRedis } from "../runtime/redis/redis-server.js";

const limit = { requests: 20, seconds: 1, guard: 20 };

it.skipIf(isMissing())("keeps a limit among 4 processes for a minute", async () => {
  const { port, kill } = await startRedis();
  onTestFinished(kill);
  const starts = (await runFleet(4, { port, calls: 300, ...limit })).flat();
  const took = Math.max(...starts) - Math.min(...starts);
  const most = countMost(starts, 1000);
  console.log(`4 processes, ${starts.length} calls in ${took.toFixed(0)} ms, at most ${most} in a second`);
  expect(starts).toHaveLength(1200);
  expect(most).toBeLessThanOrEqual(20);
});

it.skipIf(isMissing())("loses no call with a Redis that is killed and started again and again", async () => {
  let server = await startRedis();
  onTestFinished(() => server.kill());
  let over = false;
  const fleet = runFleet(4, { port: server.port, calls: 300, ...limit }).finally(() => {
    over = true;
  });
  while (!over) {
    await sleep(4_000);
    await server.kill();
    await sleep(2_000);
    server = await startRedis(server.port);
  }
  const starts = await fleet;
  const most = starts.map((own) => countMost(own, 1000));
  console.log(
    `Redis killed every 6 s: ${starts.flat().length} calls, each process at most ${Math.max(...most)} a second`,
  );
  expect(starts.flat()).toHaveLength(1200);
  expect(Math.max(...most)).toBeLessThanOrEqual(20);
});
