import { expect, it } from "vitest";
import { callClosingServer } from "./closing-server.js";

// test/long/closing-server.test.ts makes enough calls to be sure that some connections break just then.
it("loses no call to a server that closes its connections just when they are used again", async () => {
  const { calls, failedCreates, failedReads, executedTwice, brokenReads } = await callClosingServer(400);
  console.log(
    `${calls} calls to a closing server: ${failedCreates} creates and ${failedReads} reads failed, ${executedTwice} executed twice (${brokenReads} reads sent again)`,
  );
  expect({ failedCreates, failedReads, executedTwice }).toEqual({
    failedCreates: 0,
    failedReads: 0,
    executedTwice: 0,
  });
}, 30_000);
