import type { Problem } from "../model/configuration/index.js";
import {
  coloursOf,
  columnsOf,
  count,
  fold,
  foldLine,
  printAside,
  printAsideJson,
  showText,
} from "./terminal.js";

/**
 * Exit codes of every verb. Calls that fail have those of their outcomes, which say whether the request was executed;
 * 130 is what a shell expects of an interrupted command.
 */
export const ExitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  rejected: 3,
  "not-sent": 4,
  unknown: 5,
  interrupted: 130,
} as const;

/** A command that cannot be carried out as it was given; the message says how to give it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Tells what went wrong, as JSON if so, and returns the exit code for it. Errors that the toolchain foresees are named
 * by their class; anything else is a fault of ours and says so, without a stack trace unless `OPENACTION_DEBUG` is set.
 */
export function reportFailure(error: unknown, asJson = false): number {
  if (asJson) return reportAsJson(error);
  const { dim } = coloursOf(process.stderr);
  if (!(error instanceof Error)) {
    printError(showText(String(error)));
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
  printError(showText(error.message), foreseen ? "error" : "internal error");
  if (process.env.OPENACTION_DEBUG !== undefined) printAside(dim(error.stack ?? ""));
  else if (!foreseen) printAside(dim("Set OPENACTION_DEBUG=1 to see where, and please report it."));
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}

function reportAsJson(error: unknown): number {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const problems = error instanceof Error && "problems" in error ? error.problems : undefined;
  const outcome = error instanceof Error && "outcome" in error ? error.outcome : "not-sent";
  printAsideJson({ error: { code: name, message, outcome, problems } });
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}

/** Prints one error; on a terminal in its columns, with what goes on beneath the first word. */
export function printError(message: string, label = "error"): void {
  const indent = " ".repeat(label.length + 2);
  const width = columnsOf(process.stderr) - indent.length;
  const lines = message.split("\n").flatMap((line) => foldLine(line, width));
  printAside(`${coloursOf(process.stderr).red(`${label}:`)} ${lines.join(`\n${indent}`)}`);
}

/** Prints problems as `file:line:column`, what is wrong, and where in the document; then how many there are. */
export function reportProblems(problems: readonly Problem[]): void {
  const { red, yellow } = coloursOf(process.stderr);
  for (const problem of problems) reportProblem(problem);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [red(count(errors, "error"))] : []),
    ...(warnings > 0 ? [yellow(count(warnings, "warning"))] : []),
  ];
  printAside(`\n${parts.join(", ")}`);
}

function reportProblem({ severity, file, line, column, pointer, rule, message }: Problem): void {
  const { red, yellow, bold, dim } = coloursOf(process.stderr);
  const place = `${showText(file)}:${line}:${column}`;
  const text = fold(`${place} ${severity} ${showText(message)}`, process.stderr, "  ");
  const label = severity === "error" ? red(severity) : yellow(severity);
  printAside(text.replace(`${place} ${severity}`, () => `${bold(place)} ${label}`));
  const where = `  ${rule}${pointer === "" ? "" : ` at ${showText(pointer)}`}`;
  printAside(dim(fold(where, process.stderr, "  ")));
}

/** By name, so that the loader need not be loaded to tell its error. */
function isProblemsError(error: Error): error is Error & { readonly problems: readonly Problem[] } {
  return error.name === "ProblemsError" && "problems" in error && Array.isArray(error.problems);
}
