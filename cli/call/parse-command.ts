import type { Command } from "commander";
import { typeByName } from "../../model/index.js";
import { UsageError } from "../fail.js";
import { findAction, findModel, isDocument } from "../find-model.js";
import { nearest } from "../nearest.js";
import { takesValue } from "./call-options.js";
import { membersOf } from "./read-members.js";
import { type CallArguments, splitArguments } from "./split-arguments.js";

/** A command line of `call` or `wait`, read. */
export interface ParsedCommand<Options> extends Pick<CallArguments, "words" | "members"> {
  readonly options: Options;
}

/** Tells words, members and options apart and reads the options. Throws a `UsageError` that says what is wrong. */
export async function parseCommand<Options extends object>(
  command: Command,
  args: readonly string[],
): Promise<ParsedCommand<Options>> {
  const { words, members, options, flags } = splitArguments(args, (name) => takesValue(command, name));
  const unknown = flags.find(
    (name) => !command.options.some(({ long, short }) => name === long || name === short),
  );
  if (unknown !== undefined) throw new UsageError(await describeUnknown(command, unknown, words));
  return { words, members, options: command.parse([...options], { from: "user" }).opts<Options>() };
}

/** Members begin in upper case, so whoever is used to other command lines may have meant one. */
async function describeUnknown(command: Command, name: string, words: readonly string[]): Promise<string> {
  if (/secret|token|password/i.test(name))
    return `There is no option ${name}: others could read it. Give keys in the environment or with --credentials.`;
  const options = command.options.flatMap(({ long }) => long ?? []);
  const hint = nearest(name, [...options, ...(await memberFlags(words))]);
  return `There is no option ${name}.${hint || ` \`openaction ${command.name()} --help\` lists them.`}`;
}

async function memberFlags(words: readonly string[]): Promise<readonly string[]> {
  try {
    const [first] = words;
    // What stands behind an option that is none may be its value.
    const named = first === undefined ? [] : words.slice(0, (await isDocument(first)) ? 2 : 1);
    const found = first === undefined ? undefined : await findAction(named);
    const model = found?.model ?? (await findModel());
    const actions = found === undefined ? model.actions : [found.action];
    const types = actions.map(({ request }) => typeByName(model, request).type);
    return types.flatMap((type) => membersOf(model, type).map((member) => `--${member.name}`));
  } catch {
    // Only a hint: what is wrong with the document or the action is told once the options are right.
    return [];
  }
}
