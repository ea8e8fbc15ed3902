import type { Command } from "commander";
import { bashWord } from "../../model/escape/index.js";
import type { ActionModel, ApiModel, ExampleModel, JsonValue } from "../../model/index.js";
import type { FoundAction } from "../find-model.js";
import { exampleLines, optionLines, usageLines, wrap } from "../help-lines.js";
import { PAGE_WIDTH, shorten, showText } from "../terminal.js";
import { membersHelp } from "./members-help.js";

/** Help of `openaction call` itself: how to call, the actions of the document, the options. */
export function callHelp(model: ApiModel, command: Command): string {
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
          "tccli. Ends with 0 where it is done, 2 where the command line is wrong, 3 where the service refused, 4 where " +
          "nothing was sent, 5 where nobody knows whether it was executed, and 130 where it was interrupted.",
      ),
      "",
      "Actions:",
      ...actions,
      "",
      "Options:",
      ...optionLines(command),
      "",
      ...exampleLines(examples),
    ].join("\n"),
  );
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
