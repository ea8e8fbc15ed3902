import { UsageError } from "../fail.js";
import type { TypedMember } from "./read-members.js";

/** Arguments of `openaction call`, told apart. */
export interface CallArguments {
  /** `ACTION`, or `DOCUMENT ACTION`. */
  readonly words: readonly string[];
  /** Members by their path, `Filters.0.Name`, with their values as typed; in the order of the command line. */
  readonly members: readonly TypedMember[];
  /** Everything else: the options of the command itself, with their values. */
  readonly options: readonly string[];
  /** Names of the options. */
  readonly flags: readonly string[];
}

/**
 * The member that a word names, `--Filters.0.Name` or `--Port=443`; `undefined` for any other word. Options of the
 * command begin in lower case, members as the wire has them: the two never meet.
 */
export function readMemberFlag(
  word: string,
): { readonly path: string; readonly text: string | undefined } | undefined {
  const [, path, text] = /^--([A-Z_][\w-]*(?:\.[\w-]+)*)(?:=([\s\S]*))?$/.exec(word) ?? [];
  return path === undefined ? undefined : { path, text };
}

/** Tells words, members and options apart. A value that begins with `-` stands behind `=`. */
export function splitArguments(
  args: readonly string[],
  takesValue: (option: string) => boolean,
): CallArguments {
  const words: string[] = [];
  const members: TypedMember[] = [];
  const options: string[] = [];
  const flags: string[] = [];
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const member = readMemberFlag(argument);
    if (member !== undefined) members.push([member.path, member.text ?? takeValue(member.path, rest)]);
    else if (!argument.startsWith("-") || argument === "-") words.push(argument);
    else {
      flags.push(argument.replace(/=.*/s, ""));
      options.push(argument, ...(takesValue(argument) ? [takeValue(argument.replace(/^-+/, ""), rest)] : []));
    }
  }
  return { words, members, options, flags };
}

function takeValue(name: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined || /^--?[A-Za-z]/.test(value)) {
    throw new UsageError(`--${name} needs a value. One that begins with a dash is written --${name}=-value.`);
  }
  return value;
}
