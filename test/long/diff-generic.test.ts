import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { editBase } from "../generator/diff/documents.js";
import { actions, type GoldenPair, requests, results, serviceAndErrors } from "../generator/diff/golden.js";
import { createFolder } from "../workspace.js";

const redocly = resolve(import.meta.dirname, "../../node_modules/@redocly/cli/bin/cli.js");

/** Whether a diff that does not know Action-style documents finds no more than a patch. */
function isPatchForOthers(folder: string, { edits }: GoldenPair): boolean {
  writeFileSync(join(folder, "new.json"), JSON.stringify(editBase(edits)));
  const args = [redocly, "diff", "base.json", "new.json", "--format", "json", "--fail-on", "none"];
  const report = execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
  });
  const { summary }: { readonly summary: { readonly major: number; readonly minor: number } } =
    JSON.parse(report);
  return summary.major + summary.minor === 0;
}

it("tells what a generic diff rates as a patch or as nothing", () => {
  const folder = createFolder();
  writeFileSync(join(folder, "base.json"), JSON.stringify(editBase({})));
  const pairs = [serviceAndErrors, actions, requests, results].flat();
  const found = pairs.filter((pair) => isPatchForOthers(folder, pair)).map(({ given }) => given);
  expect(found).toEqual(pairs.filter(({ generic }) => generic === "patch").map(({ given }) => given));
  const graver = pairs.filter(({ generic, callers }) => generic === "patch" && callers !== "patch");
  console.log(`diff: ${graver.length} of ${pairs.length} pairs are graver than a generic diff says`);
  expect(graver.length).toBeGreaterThanOrEqual(8);
});
