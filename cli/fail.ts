import type { Problem } from "../model/configuration/index.js";
import { coloursOf, count, printAside, showText } from "./terminal.js";

/** Exit codes of every verb. */
export const ExitCode = { done: 0, failed: 1, usage: 2 } as const;

/** A command that cannot be carried out as it was given; the message says how to give it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Tells what went wrong and returns the exit code for it. Errors that the toolchain foresees are named by their class;
 * anything else is a fault of ours and says so, without a stack trace unless `OPENACTION_DEBUG` is set.
 */
export function reportFailure(error: unknown): number {
  const { red, dim } = coloursOf(process.stderr);
  if (!(error instanceof Error)) {
    printAside(red(`error: ${showText(String(error))}`));
    return ExitCode.failed;
  }
  if (isProblemsError(error)) {
    reportProblems(error.problems);
    return ExitCode.failed;
  }
  const foreseen = [
    "UsageError",
    "CredentialsError",
    "OutputError",
    "ImportError",
    "ListenError",
    "DocsError",
  ].includes(error.name);
  printAside(`${red(foreseen ? "error:" : "internal error:")} ${showText(error.message)}`);
  if (process.env.OPENACTION_DEBUG !== undefined) printAside(dim(error.stack ?? ""));
  else if (!foreseen) printAside(dim("Set OPENACTION_DEBUG=1 to see where, and please report it."));
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}

/** Prints problems as `file:line:column`, what is wrong, and where in the document; then how many there are. */
export function reportProblems(problems: readonly Problem[]): void {
  const { red, yellow, bold, dim } = coloursOf(process.stderr);
  for (const { severity, file, line, column, pointer, rule, message } of problems) {
    const label = severity === "error" ? red("error") : yellow("warning");
    printAside(`${bold(`${showText(file)}:${line}:${column}`)} ${label} ${showText(message)}`);
    printAside(dim(`  ${rule}${pointer === "" ? "" : ` at ${showText(pointer)}`}`));
  }
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [red(count(errors, "error"))] : []),
    ...(warnings > 0 ? [yellow(count(warnings, "warning"))] : []),
  ];
  printAside(`\n${parts.join(", ")}`);
}

/** By name, so that the loader need not be loaded to tell its error. */
function isProblemsError(error: Error): error is Error & { readonly problems: readonly Problem[] } {
  return error.name === "ProblemsError" && "problems" in error && Array.isArray(error.problems);
}
