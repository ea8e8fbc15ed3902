import { reportAsJson } from "./report-as-json.js";

/**
 * Carries a command out and returns its exit code. What it throws, mostly errors of usage, is told as JSON where the
 * command line asks for that, and else thrown on, to be told as every verb's errors are.
 */
export async function tellFailure(args: readonly string[], carryOut: () => Promise<number>): Promise<number> {
  try {
    return await carryOut();
  } catch (error) {
    if (asksForJson(args)) return reportAsJson(error);
    throw error;
  }
}

/** Looked for by itself, since the rest of the command line may be what is wrong. */
function asksForJson(args: readonly string[]): boolean {
  return args.some(
    (word, index) => word === "--output=json" || (word === "json" && args[index - 1] === "--output"),
  );
}
