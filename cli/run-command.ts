import { CommanderError } from "commander";
import { createProgram } from "./create-program.js";
import { ExitCode, reportFailure } from "./fail.js";

/** Runs one command as it was typed behind `openaction`, and returns its exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  process.exitCode = ExitCode.done;
  try {
    await createProgram(args).parseAsync(args, { from: "user" });
    // A verb that fails without an error to tell has set the code of the process.
    return Number(process.exitCode);
  } catch (error) {
    // The parser has already told what was wrong with the command, or has shown what was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
    return reportFailure(error);
  }
}
