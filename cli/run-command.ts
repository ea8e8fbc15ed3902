import { type Command, CommanderError } from "commander";
import { createProgram } from "./create-program.js";
import { ExitCode, reportFailure, UsageError } from "./fail.js";

/** Runs one command as it was typed behind `openaction`, and returns its exit code. */
export async function runCommand(typed: readonly string[]): Promise<number> {
  process.exitCode = ExitCode.done;
  // The parser's own help of a verb would not know that of an action.
  const args = typed[0] === "help" ? [...typed.slice(1), "--help"] : typed;
  try {
    const program = createProgram(args);
    await refuseUnknownVerb(program, args[0]);
    await program.parseAsync(args, { from: "user" });
    // A verb that fails without an error to tell has set the code of the process.
    return Number(process.exitCode);
  } catch (error) {
    // The parser has shown a help or the version, which was asked for or not.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
    return reportFailure(error, asksForJson(args));
  }
}

/** The parser would show a help for `nonsense --help`. */
async function refuseUnknownVerb(program: Command, verb = "-"): Promise<void> {
  const known = [...program.commands.map((command) => command.name()), "help"];
  if (verb.startsWith("-") || known.includes(verb)) return;
  const { nearest } = await import("./nearest.js");
  throw new UsageError(
    `There is no verb ${verb}.${nearest(verb, known) || " `openaction --help` lists them."}`,
  );
}

/** Looked for by itself, since the rest of the command line may be what is wrong. */
function asksForJson(args: readonly string[]): boolean {
  return args.some(
    (word, index) => word === "--output=json" || (word === "json" && args[index - 1] === "--output"),
  );
}
