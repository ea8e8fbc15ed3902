import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { createExampleFolder, listExamples, runExample } from "../cli/help-examples.js";
import type { Printed } from "../cli/run-in-process.js";
import { startEmulated } from "../cli/start-emulated.js";
import { createFolder } from "../workspace.js";

/** These need what the build bundles, or run openaction themselves. */
const BUILT = /^openaction ((?:docs|release)\b.*)$/;

it("every example of every help works", async () => {
  const examples = await listExamples();
  const { url } = await startEmulated();
  const failed: object[] = [];
  let listener = "";
  for (const example of examples) {
    // One example begins with nothing.
    const cwd = example === "openaction init" ? createFolder() : createExampleFolder();
    const setting = { cwd, endpoint: url, listener };
    const built = BUILT.exec(example)?.[1];
    if (example.startsWith("openaction check")) await runExample("openaction generate", setting);
    const ending = await (built === undefined
      ? runExample(example, setting)
      : runBuilt(built.replace(/ 40[12]0$/, " 0").split(" "), cwd));
    if (ending.code !== 0) failed.push({ example, ...ending });
    listener = /"ListenerId": "([^"]+)"/.exec(ending.stdout)?.[1] ?? listener;
  }
  expect(failed).toEqual([]);
  console.log(`help: ${examples.length} of ${examples.length} examples work (aim: all)`);
});

/** Runs the built command; one that runs until it is stopped is, as soon as it says so. */
function runBuilt(args: readonly string[], cwd: string): Promise<Printed> {
  const child = spawn(process.execPath, [resolve("dist/cli/main.js"), ...args], { cwd });
  const printed = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    printed.stdout += chunk;
    if (printed.stdout.includes("Ctrl+C")) setTimeout(() => child.kill("SIGINT"), 500);
  });
  child.stderr.on("data", (chunk) => {
    printed.stderr += chunk;
  });
  return new Promise((done) => child.once("close", (code) => done({ code: code ?? -1, ...printed })));
}
