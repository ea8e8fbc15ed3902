import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseFaultOrder } from "../../emulator/index.js";
import { createFolder } from "../workspace.js";
import { developmentKeys, runInProcess } from "./run-in-process.js";
import { createCall, readCall, startEmulated } from "./start-emulated.js";

const main = join(resolve(import.meta.dirname, "../.."), "dist/cli/main.js");

/** Starts a program in an empty folder and gathers what it prints until it ends. */
function start(command: string, args: readonly string[]) {
  const cwd = createFolder();
  const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH, HOME: cwd, ...developmentKeys } });
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      printed[name] += text;
    });
  }
  return { child, ended: once(child, "close").then(([code]) => ({ code, ...printed })) };
}

/** Presses Ctrl+C once the emulator has carried the call out, whose answer then takes a while. */
async function interrupt(args: readonly string[]) {
  let press = () => {};
  const { url } = await startEmulated({
    faults: [parseFaultOrder("slow-headers,at=1,milliseconds=5000")],
    onAnswer: () => press(),
  });
  const { child, ended } = start(process.execPath, [main, ...args, "--endpoint", url]);
  press = () => child.kill("SIGINT");
  return { url, ending: await ended };
}

describe("Ctrl+C", () => {
  it("during a create tells that its outcome is unknown, and the command that shows it", async () => {
    const { url, ending } = await interrupt(createCall);
    const look = `openaction call gaap DescribeHTTPListeners --ProxyId link-cuxw2rm0 --Port 443 --endpoint ${url}`;
    expect(ending).toEqual({
      code: 130,
      stdout: "",
      stderr: `interrupted: CreateHTTPListener: the outcome is unknown, it may have been executed.\n  look      ${look}\n`,
    });
    const { stdout } = await runInProcess(look.split(" ").slice(1));
    expect(JSON.parse(stdout).ListenerSet).toMatchObject([{ ListenerName: "a", Port: 443 }]);
  });

  it("during a read needs no words", async () => {
    expect((await interrupt(readCall)).ending).toEqual({ code: 130, stdout: "", stderr: "" });
  });
});

describe("an output that nobody reads", () => {
  it.each([
    {
      given: "a closed pipe",
      command: '"$@" | true; exit $PIPESTATUS',
      want: { code: 0, stderr: "" },
    },
    {
      given: "a full disk",
      command: '"$@" > /dev/full',
      want: {
        code: 1,
        stderr: "error: Standard output cannot be written: ENOSPC: no space left on device, write\n",
      },
    },
  ])("ends the command: $given", async ({ command, want }) => {
    const { url } = await startEmulated();
    const words = [process.execPath, main, ...readCall, "--endpoint", url];
    const { code, stderr } = await start("bash", ["-c", command, "bash", ...words]).ended;
    expect({ code, stderr }).toEqual(want);
  });
});
