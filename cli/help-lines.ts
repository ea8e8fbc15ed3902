import type { Command, Option } from "commander";
import { fillParagraphs } from "../model/escape/index.js";
import { foldCommand, foldLine, PAGE_WIDTH } from "./terminal.js";

/** Paragraphs filled to the width of a page, each line behind an indentation. */
export function wrap(text: string, indent = ""): readonly string[] {
  const width = PAGE_WIDTH - indent.length;
  return fillParagraphs(text.split("\n"), width)
    .flatMap((line) => foldLine(line, width))
    .map((line) => (line === "" ? line : indent + line));
}

/** The first line of a help. */
export function usageLines(usage: string): readonly string[] {
  const lines = foldLine(`openaction ${usage}`, PAGE_WIDTH - USAGE.length);
  return lines.map((line, index) => (index === 0 ? USAGE : " ".repeat(USAGE.length)) + line);
}

const USAGE = "Usage: ";

/** The options of a command, each with what it is for. */
export function optionLines(command: Command): readonly string[] {
  const width = Math.max(...command.options.map(({ flags }) => flags.length));
  return command.options.flatMap((option) => {
    const [first = "", ...more] = wrap(describeOption(option), " ".repeat(width + 4));
    return [`  ${option.flags.padEnd(width)}  ${first.trimStart()}`, ...more];
  });
}

/** The last part of every help. A command that is longer than a line goes on behind a backslash. */
export function exampleLines(commands: readonly string[]): readonly string[] {
  return commands.length === 0 ? [] : ["Examples:", ...commands.flatMap(breakCommand)];
}

/** What an option is for, with its choices and its default; that a switch is off by default goes without saying. */
export function describeOption({ description, argChoices, defaultValue }: Option): string {
  const fallback = typeof defaultValue === "boolean" ? undefined : defaultValue;
  return withFacts(description, argChoices, fallback);
}

/** A description with the values that are taken, and the one that is taken where none is given. */
export function withFacts(
  description: string,
  choices: readonly string[] | undefined,
  fallback: unknown,
): string {
  const values = choices === undefined ? "" : `: ${either(choices)}`;
  return `${description}${values}${fallback === undefined ? "" : ` (default ${fallback})`}`;
}

/** `json, yaml or text`. */
export function either(words: readonly string[]): string {
  const [last = "", ...others] = [...words].reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} or ${last}`;
}

/** Breaks before flags and operators; no example has those inside of quotes. */
function breakCommand(command: string): readonly string[] {
  return foldCommand(`  $ ${command}`.split(/ (?=--[A-Za-z]|&& |\| )/), PAGE_WIDTH, " ".repeat(6));
}
