import { expect, it } from "vitest";
import { compareWithReference } from "./model-commands.js";

it("does in 60 random sequences what a list of listeners does", async () => {
  const { commands } = await compareWithReference(60);
  console.log(
    `against a reference model: 60 sequences (10,000 in test/long), ${commands} commands, 0 differences`,
  );
  expect(commands).toBeGreaterThan(60);
});
