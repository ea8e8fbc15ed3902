import { execFile } from "node:child_process";
import { UsageError } from "./fail.js";

/** Where and with what a program is run. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/**
 * Runs a program without a shell and returns what it printed. Throws a `UsageError` that shows what the program said
 * where it fails or is not installed.
 */
export function run(program: string, args: readonly string[], { cwd, env }: RunOptions): Promise<string> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: MAX_OUTPUT_BYTES };
  return new Promise((resolve, reject) => {
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      const said = stderr.trim() || stdout.trim() || error.message;
      reject(new UsageError(`${[program, ...args].join(" ")} failed: ${said}`));
    });
  });
}
