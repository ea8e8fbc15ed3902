import { ExitCode } from "../fail.js";
import { printAside } from "../terminal.js";

/** Tells as JSON why a command failed, mostly before anything was sent. Returns the exit code. */
export function reportAsJson(error: unknown): number {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const problems = error instanceof Error && "problems" in error ? error.problems : undefined;
  const outcome = error instanceof Error && "outcome" in error ? error.outcome : "not-sent";
  printAside(JSON.stringify({ error: { code: name, message, outcome, problems } }));
  return name === "UsageError" ? ExitCode.usage : ExitCode.failed;
}
