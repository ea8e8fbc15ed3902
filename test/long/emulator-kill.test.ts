import { expect, it } from "vitest";
import { killOften } from "../emulator/node/kill-runs.js";

it("loses nothing that was answered in 300 kills", async () => {
  const report = await killOften(300);
  console.log(`300 kills: ${JSON.stringify(report)}`);
  expect(report).toMatchObject({ lost: 0, broken: 0 });
  expect(report.acknowledged).toBeGreaterThan(300);
});
