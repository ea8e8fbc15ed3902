import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createWorkspace, drop, type Edit, replace, write } from "../workspace.js";

const openaction = resolve(import.meta.dirname, "../../dist/cli/main.js");
const ACTION_FILE = "spec/gaap/actions/create-http-listener.yaml";
const WAITING = "Watching; stop with Ctrl+C.\n";

/** Starts watching in a folder; each step edits it and tells what was printed until it watches again. */
function startWatching(folder: string) {
  const child = spawn(process.execPath, [openaction, "generate", "--watch"], { cwd: folder });
  onTestFinished(() => void child.kill("SIGKILL"));
  let printed = "";
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      wake();
    });
  }
  const step = async (...edits: readonly Edit[]) => {
    printed = "";
    for (const edit of edits) edit(folder);
    while (!printed.includes(WAITING)) await new Promise<void>((done) => (wake = done));
    return printed.replace(/^Done in .*\n/m, "").replace(WAITING, "");
  };
  return { child, step };
}

it("generates again what a change asks for, goes on after an error, and ends by Ctrl+C", async () => {
  const { child, step } = startWatching(createWorkspace());
  expect(await step()).toContain("13 files written in generated/gaap");

  expect(await step(replace(ACTION_FILE, "Opens a port", "Opens one port"))).toBe(
    [
      `${ACTION_FILE} changed`,
      "✓ gaap@2018-05-29: 3 files written in generated/gaap",
      "  changed  openapi.json",
      "  changed  src/actions/create-http-listener.ts",
      "  changed  src/schema.ts",
      "",
    ].join("\n"),
  );

  const broken = await step(replace(ACTION_FILE, "x-effect: create", "x-effect: crate"));
  expect(broken).toContain("`x-effect` of CreateHTTPListener is `crate`");
  expect(broken).not.toContain("written");

  // The file is replaced by another one, as some editors do.
  const mend = await step(drop(ACTION_FILE), write(ACTION_FILE, readFileSync(ACTION_FILE)));
  expect(mend).toContain("3 files written in generated/gaap");

  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([0, null]);
});
