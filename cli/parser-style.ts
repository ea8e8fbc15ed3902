import { type Command, type CommanderError, Option } from "commander";
import { UsageError } from "./fail.js";
import { describeOption, either, withFacts } from "./help-lines.js";
import { count, PAGE_WIDTH } from "./terminal.js";

/** Gives what the parser says by itself the voice of everything else; verbs that are added afterwards inherit it. */
export function styleParser(program: Command): Command {
  return program
    .configureHelp({
      helpWidth: PAGE_WIDTH,
      subcommandTerm: (verb) => verb.name(),
      optionDescription: describeOption,
      argumentDescription: ({ description, argChoices, defaultValue }) =>
        withFacts(description, argChoices, defaultValue),
    })
    .configureOutput({ outputError: () => undefined })
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [words...]", "show the help of a verb or of an action")
    .showSuggestionAfterError()
    .exitOverride(throwUsageError);
}

/** An option whose value is one of a few words. */
export function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  fallback?: string,
): Option {
  const option = new Option(flags, description).choices(choices);
  return fallback === undefined ? option : option.default(fallback);
}

/** Thrown instead of printed, so that errors of the parser are told as every other one is. */
function throwUsageError(error: CommanderError): never {
  // Help was shown, because it was asked for or for want of a verb.
  if (error.exitCode === 0 || error.code === "commander.help") throw error;
  const [message = "", hint = ""] = error.message.replace(/^error: /, "").split(/\n(?=\(Did you mean)/);
  const [wording] = WORDINGS.flatMap(([form, say]) => {
    const match = form.exec(message);
    return match === null ? [] : [say(...match.slice(1))];
  });
  throw new UsageError(`${wording ?? message}${hint.replace(/^\((.*)\)$/s, " $1")}`);
}

/** What the parser says, and how it is said here. */
const WORDINGS: readonly (readonly [form: RegExp, say: (...parts: readonly string[]) => string])[] = [
  [/^unknown option '(.*)'$/s, (name) => `There is no option ${name}.`],
  [/^missing required argument '(.*)'$/, (name) => `<${name}> is missing.`],
  [/^required option '(.*)' not specified$/, (flags) => `${flags} is missing.`],
  [/^option '(\S+).*' argument missing$/, (flag) => `${flag} needs a value.`],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) .* got (\d+)\.$/,
    (verb, most, given) => `${verb} takes ${count(Number(most), "word")}, not ${given}.`,
  ],
  [
    /^(?:option|command-argument value) '(\S+)[^']*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    (flag, text, choices = "") => `${flag} takes ${either(choices.split(", "))}, not ${text}.`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/s,
    (text, name, choices = "") => `<${name}> takes ${either(choices.split(", "))}, not ${text}.`,
  ],
];
