import type { Command } from "commander";
import { bashWord } from "../../model/escape/index.js";
import { type ActionModel, type ApiModel, typeByName } from "../../model/index.js";
import { documentLines } from "../call/action-help.js";
import { membersHelp } from "../call/members-help.js";
import { membersOf } from "../call/read-members.js";
import type { FoundAction } from "../find-model.js";
import { exampleLines, optionLines, usageLines, wrap } from "../help-lines.js";
import { showText } from "../terminal.js";

/** Help of `openaction wait` itself: what can be waited for, the options; and what other documents there are. */
export function waitHelp(model: ApiModel, command: Command, documents: readonly string[]): string {
  const actions = model.actions.filter(({ waits }) => waits !== undefined);
  return showText(
    [
      ...usageLines("wait [DOCUMENT] ACTION [--Member value …] [options]"),
      "",
      ...wrap(
        "Ask an action that reads, again and again, until a condition holds for everything that it lists. Ends with 0 " +
          "then, with 1 where the condition is not reached: the time is over, nothing is listed, or something is in a " +
          "state from which there is no way to it; and else as `openaction call` does.",
      ),
      ...documentLines(command, documents),
      "",
      "Conditions:",
      ...(actions.length === 0 ? ["  none"] : actions.flatMap(conditionLines)),
      "",
      "Options:",
      ...optionLines(command),
      "",
      ...exampleLines(actions.slice(0, 2).map((action) => exampleOf(model, action))),
    ].join("\n"),
  );
}

/** Help of waiting with one action. */
export function waitActionHelp({ model, action }: FoundAction, command: Command): string {
  return showText(
    [
      ...usageLines(`wait ${action.name} [--Member value …] [options]`),
      "",
      "Conditions:",
      ...conditionLines(action),
      "",
      ...membersHelp(model, action),
      "",
      "Options:",
      ...optionLines(command),
      "",
      ...exampleLines([exampleOf(model, action)]),
    ].join("\n"),
  );
}

function conditionLines({ name, waits = [] }: ActionModel): readonly string[] {
  return waits.flatMap((condition) => [
    `  ${name} --for ${condition.name}`,
    ...wrap(condition.description, "      "),
  ]);
}

/** The required members of the action's first example are enough to tell what is waited for. */
function exampleOf(model: ApiModel, { name, request, examples, waits = [] }: ActionModel): string {
  const example = examples.find(({ outcome }) => outcome === "result")?.request ?? {};
  const variants = requiredNames(model, request);
  const flags = Object.entries(example).flatMap(([member, value]) =>
    variants.has(member) && typeof value === "string" ? [`--${member} ${bashWord(value)}`] : [],
  );
  return ["openaction wait", name, ...flags, ...waits.slice(0, 1).map((each) => `--for ${each.name}`)].join(
    " ",
  );
}

function requiredNames(model: ApiModel, typeName: string): ReadonlySet<string> {
  const { type } = typeByName(model, typeName);
  const members = membersOf(model, type).filter(({ required }) => required);
  return new Set(members.map(({ name }) => name));
}
