/*
 * A process of a fleet: takes slots of a limit that it shares, and prints when it started, on the machine's own clock.
 * Arguments: port of Redis, number of calls, requests and seconds of the limit, guard.
 */
import { createRedisLimiter } from "../../../runtime/redis/index.js";
import { connect } from "./redis-server.js";

const [port = 0, calls = 0, requests = 0, seconds = 0, guard = 0] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  const client = await connect(port);
  const limiter = createRedisLimiter(client, { guard });
  console.log("ready");
  await new Promise((resolve) => process.stdin.once("data", resolve));
  const starts = await Promise.all(
    Array.from({ length: calls }, async () => {
      await limiter.acquire("gaap/CreateHTTPListener", { requests, seconds });
      return Number(process.hrtime.bigint()) / 1e6;
    }),
  );
  console.log(JSON.stringify(starts));
  client.destroy();
  process.exit();
}

void main();
