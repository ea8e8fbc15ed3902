import { expect, it } from "vitest";
import { tamper } from "./tampering.js";

it("takes no signed request for itself in which a bit was changed", async () => {
  // Every bit: test/long/emulator-tampering.test.ts. Seven and eight have no divisor in common, so that all bits of bytes come up.
  expect(await tamper(7)).toEqual({ accepted: [], surprising: [], defects: [] });
});
