import { expect, it } from "vitest";
import { raceForPort, raceForQuota } from "../emulator/node/races.js";

it("gives a port to one of 1,000 creates that ask for it at once", async () => {
  expect(await raceForPort(1000)).toEqual({ made: 1, duplicates: 999, kept: 1 });
});

it("makes as many of 1,000 listeners at once as the quota allows, and loses or doubles none", async () => {
  const { ids, refused, kept } = await raceForQuota(1000, 800);
  expect(new Set(ids).size).toBe(800);
  expect(ids).toEqual(kept);
  expect(refused).toBe(200);
});
