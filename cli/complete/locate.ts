import type { Command, Option } from "commander";
import { readMemberFlag } from "../call/split-arguments.js";

/** Where the cursor stands in a command. */
export interface Place {
  readonly command: Command;
  /** Words of the command that are neither options nor their values. */
  readonly operands: readonly string[];
  /** The option, or the path of the member, whose value is typed. */
  readonly pending?: Option | string;
  /** Paths of the members that were given. */
  readonly members: readonly string[];
}

/** Follows the words before the cursor through verbs, options and members. */
export function locate(command: Command, words: readonly string[]): Place {
  return words.reduce<Place>(follow, { command, operands: [], members: [] });
}

/** The option of a command that a word names, `--port` or `-h`. */
export function optionOf(command: Command, word: string): Option | undefined {
  return command.options.find(({ long, short }) => long === word || short === word);
}

function follow({ command, operands, pending, members }: Place, word: string): Place {
  if (pending !== undefined) return { command, operands, members };
  const member = readMemberFlag(word);
  if (member !== undefined) {
    const { path, text } = member;
    return { command, operands, members: [...members, path], ...(text === undefined && { pending: path }) };
  }
  const option = optionOf(command, word);
  if (option?.required === true) return { command, operands, members, pending: option };
  if (word.startsWith("-") && word !== "-") return { command, operands, members };
  const verb = operands.length === 0 ? command.commands.find((one) => one.name() === word) : undefined;
  if (verb !== undefined) return { command: verb, operands: [], members };
  return { command, operands: [...operands, word], members };
}
