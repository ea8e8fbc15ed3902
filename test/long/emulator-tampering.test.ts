import { expect, it } from "vitest";
import { tamper } from "../emulator/node/tampering.js";

it("takes no signed request for itself in which any bit was changed", async () => {
  expect(await tamper(1)).toEqual({ accepted: [], surprising: [], defects: [] });
});
