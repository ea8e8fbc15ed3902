import type { Command } from "commander";
import { exampleLines } from "./help-lines.js";

/** Adds a verb that works on documents, with examples in its help. */
export function addVerb(
  program: Command,
  name: string,
  summary: string,
  examples: readonly string[],
): Command {
  const command = program
    .command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .argument("[documents...]", "names or paths of documents; all of redocly.yaml where none is given");
  return showExamples(command, examples);
}

/** Puts examples at the end of a verb's help. */
export function showExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText("after", `\n${exampleLines(examples).join("\n")}`);
}
