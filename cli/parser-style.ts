import { type Command, Option } from "commander";
import { printError, UsageError } from "./fail.js";
import { describeOption, either, withFacts } from "./help-lines.js";
import { PAGE_WIDTH, showText } from "./terminal.js";

/** Gives what the parser prints by itself the voice of everything else; verbs that are added afterwards inherit it. */
export function styleParser(program: Command): Command {
  return program
    .configureHelp({
      helpWidth: PAGE_WIDTH,
      subcommandTerm: (verb) => verb.name(),
      optionDescription: describeOption,
      argumentDescription: ({ description, argChoices, defaultValue }) =>
        withFacts(description, argChoices, defaultValue),
    })
    .configureOutput({ outputError: (text) => printError(reword(text)) })
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [verb]", "show the help of a verb")
    .showSuggestionAfterError()
    .exitOverride();
}

/** An option whose value is one of a few words. */
export function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  fallback?: string,
): Option {
  const option = new Option(flags, description).choices(choices);
  if (fallback !== undefined) option.default(fallback);
  return option.argParser((text: string) => {
    if (choices.includes(text)) return text;
    throw new UsageError(`${option.long} takes ${either(choices)}, not ${text}.`);
  });
}

/** The parser's errors end without a full stop, and put their suggestion on a line of its own. */
function reword(text: string): string {
  const [message = "", hint = ""] = text
    .replace(/^error: /, "")
    .trimEnd()
    .split(/\n(?=\(Did you mean)/);
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/\.$/, "")}.`;
  return showText(hint === "" ? sentence : `${sentence} ${hint.replace(/^\((.*)\)$/, "$1")}`);
}
