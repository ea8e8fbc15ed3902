import { UsageError } from "../fail.js";

/** Arguments of `openaction call`, told apart. */
export interface CallArguments {
  /** `ACTION`, or `DOCUMENT ACTION`. */
  readonly words: readonly string[];
  /** Members by their path, `Filters.0.Name`, with their values as typed; in the order of the command line. */
  readonly members: readonly (readonly [path: string, text: string])[];
  /** Everything else: the options of the command itself, with their values. */
  readonly options: readonly string[];
  /** Names of the options. */
  readonly flags: readonly string[];
}

/** Options of the command begin in lower case, members as the wire has them: the two never meet. */
const MEMBER = /^--([A-Z_][\w-]*(?:\.[\w-]+)*)(?:=([\s\S]*))?$/;

/** Tells words, members and options apart. A value that begins with `-` stands behind `=`. */
export function splitArguments(
  args: readonly string[],
  takesValue: (option: string) => boolean,
): CallArguments {
  const words: string[] = [];
  const members: (readonly [string, string])[] = [];
  const options: string[] = [];
  const flags: string[] = [];
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [, path, text] = MEMBER.exec(argument) ?? [];
    if (path !== undefined) members.push([path, text ?? takeValue(path, rest)]);
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
