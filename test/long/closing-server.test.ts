import { expect, it } from "vitest";
import { callClosingServer } from "../faults/closing-server.js";

it("loses none of 4,000 calls to a server that closes its connections just when they are used again", async () => {
  const { calls, failedCreates, failedReads, executedTwice, brokenReads } = await callClosingServer(4_000);
  console.log(
    `${calls} calls to a closing server: ${failedCreates} creates and ${failedReads} reads failed, ${executedTwice} executed twice (${brokenReads} reads sent again)`,
  );
  expect(brokenReads).toBeGreaterThan(0);
  expect({ failedCreates, failedReads, executedTwice }).toEqual({
    failedCreates: 0,
    failedReads: 0,
    executedTwice: 0,
  });
});
