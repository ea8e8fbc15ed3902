import { expect, it } from "vitest";
import { compareWithReference } from "./model-commands.js";

it("does in 300 random sequences what a list of listeners does", async () => {
  const { commands } = await compareWithReference(300);
  console.log(`against a reference model: 300 sequences, ${commands} commands, 0 differences`);
  expect(commands).toBeGreaterThan(300);
}, 60_000);
