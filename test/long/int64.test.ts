import type { Int64Mode } from "@openaction/runtime/json";
import fc from "fast-check";
import { expect, it } from "vitest";
import { record, roundTrip } from "../runtime/json/round-trips.js";

it("keeps every byte of 100,000 random texts on the way in and out again", () => {
  const runs = 100_000;
  fc.assert(
    fc.property(record, fc.constantFrom<Int64Mode>("auto", "bigint", "string"), (given, mode) => {
      expect(roundTrip(given, mode)).toBe(given);
    }),
    { numRuns: runs },
  );
  console.log(`64-bit integers: ${runs} round trips, 0 differences`);
});
