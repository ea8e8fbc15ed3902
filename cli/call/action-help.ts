import type { Command } from "commander";
import { bashWord } from "../../model/escape/index.js";
import type { ActionModel, ApiModel, ExampleModel, JsonValue } from "../../model/index.js";
import type { FoundAction } from "../find-model.js";
import { exampleLines, optionLines, usageLines, wrap } from "../help-lines.js";
import { PAGE_WIDTH, shorten, showText } from "../terminal.js";
import { membersHelp, resultHelp } from "./members-help.js";

/** Help of `openaction call` itself: how to call, the actions of the document, the options; and what other documents there are. */
export function callHelp(model: ApiModel, command: Command, documents: readonly string[]): string {
  const width = Math.max(...model.actions.map(({ name }) => name.length));
  const actions = model.actions.map(({ name, summary }) =>
    shorten(`  ${name.padEnd(width)}  ${summary}`, PAGE_WIDTH),
  );
  const examples = model.actions.slice(0, 2).flatMap(exampleOf);
  return showText(
    [
      ...usageLines("call [DOCUMENT] ACTION [--Member value …] [options]"),
      "",
      ...wrap(
        `Call an action of ${model.service.title}. Members are written as the wire has them, parts of members with ` +
          "dots: --Filters.0.Name x. `openaction call ACTION --help` lists them.",
      ),
      "",
      ...wrap(
        "Keys are those of TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, of ~/.tencentcloud/credentials, or of " +
          "tccli.",
      ),
      ...documentLines(command, documents),
      "",
      "Actions:",
      ...actions,
      "",
      "Options:",
      ...optionLines(command),
      "",
      "Exit codes:",
      ...EXIT_CODES,
      "",
      ...exampleLines(examples),
    ].join("\n"),
  );
}

const EXIT_CODES = [
  "  0    done",
  "  1    something else is wrong, such as the document",
  "  2    the command line is wrong, and nothing was sent",
  "  3    the service refused, and executed nothing",
  "  4    nothing was sent: no credentials, or no connection",
  "  5    unknown: it may have been executed",
  "  130  interrupted",
];

/** Help tells of the first document alone, so it names the others where there are any. */
export function documentLines(command: Command, documents: readonly string[]): readonly string[] {
  if (documents.length < 2) return [];
  const [first = ""] = documents;
  return [
    "",
    ...wrap(
      `Documents: ${documents.join(", ")}. This is of ${first}; \`openaction ${command.name()} DOCUMENT --help\` tells of another.`,
    ),
  ];
}

/** Help of one action: its documentation, with an example that works. */
export function actionHelp({ model, action }: FoundAction, command: Command): string {
  const { name, summary, description, errorCodes } = action;
  return showText(
    [
      ...usageLines(`call ${name} [--Member value …] [options]`),
      "",
      ...wrap(`${summary}.`),
      ...(description === "" ? [] : ["", ...wrap(description)]),
      "",
      ...membersHelp(model, action),
      "",
      ...resultHelp(model, action),
      "",
      ...wrap(
        `${errorCodes.length === 0 ? "" : `Error codes: ${errorCodes.join(", ")}. `}\`openaction explain CODE\` tells what to do.`,
      ),
      "",
      "Options:",
      ...optionLines(command),
      "",
      ...exampleLines(exampleOf(action)),
    ].join("\n"),
  );
}

/** A command that makes the call of an example. */
export function exampleCommand(action: ActionModel, example: ExampleModel): string {
  const flags = Object.entries(example.request).map(
    ([name, value]) => `--${name} ${bashWord(valueText(value))}`,
  );
  return [`openaction call ${action.name}`, ...flags].join(" ");
}

/** The call of the first example that succeeds. */
function exampleOf(action: ActionModel): readonly string[] {
  const example = action.examples.find(({ outcome }) => outcome === "result");
  return example === undefined ? [] : [exampleCommand(action, example)];
}

function valueText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
