import { expect, it } from "vitest";
import { raceForPort, raceForQuota } from "./races.js";

/* The same with 1,000 creates: test/long/emulator-races.test.ts. */

it("gives a port to one of the creates that ask for it at once", async () => {
  expect(await raceForPort(100)).toEqual({ made: 1, duplicates: 99, kept: 1 });
});

it("makes as many listeners at once as the quota allows, and loses or doubles none", async () => {
  const { ids, refused, kept } = await raceForQuota(100, 80);
  expect(new Set(ids).size).toBe(80);
  expect(ids).toEqual(kept);
  expect(refused).toBe(20);
});
