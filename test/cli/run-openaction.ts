import { execFile } from "node:child_process";
import { resolve } from "node:path";
import type { Printed } from "./run-in-process.js";

const openaction = resolve(import.meta.dirname, "../../dist/cli/main.js");

/** Runs the built command in a folder. Never rejects: how it ended is what is tested. */
export function runOpenaction(args: readonly string[], cwd: string): Promise<Printed> {
  return new Promise((done) => {
    execFile(process.execPath, [openaction, ...args], { cwd, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      done({ code, stdout, stderr });
    });
  });
}
