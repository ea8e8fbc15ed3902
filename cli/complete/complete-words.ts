import type { Argument, Command, Option } from "commander";
import { createCallCommand, createWaitCommand } from "../call/call-options.js";
import { describeOption } from "../help-lines.js";
import { behind, type Completion, candidate, NOTHING, words } from "./candidate.js";
import { completeAction, completeActionValue } from "./complete-action.js";
import { completeNamed } from "./complete-named.js";
import { locate, optionOf, type Place } from "./locate.js";

/** Verbs that take their arguments apart by themselves, with what does it. */
const ACTION_VERBS: Readonly<Record<string, () => Command>> = {
  call: createCallCommand,
  wait: createWaitCommand,
};

/** All that may stand in place of the last word, whatever has been typed of it. */
export async function completeWords(
  program: Command,
  before: readonly string[],
  current: string,
): Promise<Completion> {
  const [verb = "", ...rest] = before;
  // The parser adds this verb by itself, and not to those that it lists.
  if (verb === "help") return rest.length === 0 ? listVerbs(program) : completeWords(program, rest, current);
  const create = Object.hasOwn(ACTION_VERBS, verb) ? ACTION_VERBS[verb] : undefined;
  const place = create === undefined ? locate(program, before) : locate(create(), rest);
  if (place.pending !== undefined) return completeValue(place, place.pending);
  const [, flag, path = ""] = /^(--([^=]+))=/s.exec(current) ?? [];
  if (flag !== undefined)
    return behind(`${flag}=`, await completeValue(place, optionOf(place.command, flag) ?? path));
  if (create !== undefined) return completeAction(place, current, listOptions(place.command));
  return completePlace(place, current);
}

async function completePlace(place: Place, current: string): Promise<Completion> {
  const { command, operands } = place;
  if (current.startsWith("-")) return listOptions(command);
  const verbs = operands.length === 0 ? listVerbs(command) : NOTHING;
  const argument = argumentAt(command, operands.length);
  if (argument === undefined) return command.commands.length > 0 ? verbs : listOptions(command);
  const values = await completeArgument(argument.name(), argument);
  return {
    candidates: [...verbs.candidates, ...values.candidates],
    files: values.files,
  };
}

async function completeValue(place: Place, pending: Option | string): Promise<Completion> {
  if (typeof pending === "string") return completeActionValue(place, pending);
  const [, name = ""] = /<([^>]+)>/.exec(pending.flags) ?? [];
  if (name === "condition") return completeActionValue(place, pending);
  return completeArgument(name, pending);
}

async function completeArgument(name: string, { argChoices }: Argument | Option): Promise<Completion> {
  return argChoices === undefined ? completeNamed(name) : words(argChoices);
}

/** An argument that may be repeated stands for all that follow. */
function argumentAt(command: Command, index: number): Argument | undefined {
  const known = command.registeredArguments;
  return known[index] ?? known.filter(({ variadic }) => variadic).at(-1);
}

function listVerbs(command: Command): Completion {
  const verbs = command.createHelp().visibleCommands(command);
  const own = command.commands.length === 0 ? [] : verbs;
  return {
    candidates: own.map((verb) => candidate(verb.name(), verb.summary() || verb.description())),
    files: false,
  };
}

function listOptions(command: Command): Completion {
  const options = command.createHelp().visibleOptions(command);
  return {
    candidates: options.map((option) => candidate(option.long ?? option.flags, describeOption(option))),
    files: false,
  };
}
