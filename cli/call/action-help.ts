import type { Command } from "commander";
import { bashWord, fillParagraphs } from "../../model/escape/index.js";
import type {
  ActionModel,
  ApiModel,
  ExampleModel,
  JsonValue,
  MemberModel,
  TypeModel,
} from "../../model/index.js";
import { typeByName } from "../../model/index.js";
import type { FoundAction } from "../find-model.js";
import { showText } from "../terminal.js";
import { membersOf } from "./read-members.js";

const WIDTH = 80;

/** Help of `openaction call` itself: how to call, the actions of the document, the options. */
export function callHelp(model: ApiModel, command: Command): string {
  const width = Math.max(...model.actions.map(({ name }) => name.length));
  const actions = model.actions.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return showText(
    [
      "Usage: openaction call [DOCUMENT] ACTION [--Member value …] [options]",
      "",
      `Calls an action of ${model.service.title}. Members are written as the wire has them, parts`,
      "of members with dots: --Filters.0.Name x. `openaction call ACTION --help` lists them.",
      "",
      "Actions:",
      ...actions,
      "",
      "Options:",
      ...optionLines(command),
      "",
      "Examples:",
      ...model.actions.slice(0, 2).flatMap((action) => exampleLines(model, action)),
    ].join("\n"),
  );
}

/** Help of one action: its documentation, with an example that works. */
export function actionHelp({ model, action }: FoundAction, command: Command): string {
  const members = membersOf(model, typeByName(model, action.request).type);
  const choice = describeChoice(model, action);
  return showText(
    [
      `Usage: openaction call ${action.name} [--Member value …] [options]`,
      "",
      ...wrap(`${action.summary}.`, ""),
      ...(action.description === "" ? [] : ["", ...wrap(action.description, "")]),
      "",
      "Members:",
      ...(members.length === 0 ? ["  none"] : members.flatMap((member) => memberLines(model, member))),
      ...(choice === "" ? [] : ["", ...wrap(choice, "")]),
      "",
      ...wrap(
        `Error codes: ${action.errorCodes.join(", ")}. \`openaction explain CODE\` tells what to do.`,
        "",
      ),
      "",
      "Options:",
      ...optionLines(command),
      "",
      "Examples:",
      ...exampleLines(model, action),
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

function exampleLines(_model: ApiModel, action: ActionModel): readonly string[] {
  const example = action.examples.find(({ outcome }) => outcome === "result");
  return example === undefined ? [] : [`  $ ${exampleCommand(action, example)}`];
}

function memberLines(
  model: ApiModel,
  { name, type, description, required, default: fallback }: MemberModel,
): readonly string[] {
  const facts = [typeName(model, type), ...(required ? ["required"] : [])];
  const rest = fallback === undefined ? "" : ` Default: ${JSON.stringify(fallback)}.`;
  return [`  --${name} <${facts.join(", ")}>`, ...wrap(`${description}${rest}`, "      ")];
}

function typeName(model: ApiModel, type: TypeModel): string {
  if (type.kind === "reference") return typeName(model, typeByName(model, type.name).type);
  if (type.kind === "array") return `list of ${typeName(model, type.items)}`;
  if ((type.kind === "string" || type.kind === "integer") && type.enum !== undefined)
    return type.enum.join(" | ");
  return type.kind === "string" ? "text" : type.kind === "union" ? "object" : type.kind;
}

/** Which members stand for the forms of a request, exactly one of which is meant. */
function describeChoice(model: ApiModel, { request }: ActionModel): string {
  const { type } = typeByName(model, request);
  if (type.kind !== "union") return "";
  const forms = type.variants.map((name) => {
    const required = membersOf(model, typeByName(model, name).type).filter((member) => member.required);
    return required.map((member) => `--${member.name}`).join(" ");
  });
  return `Set exactly one of: ${forms.join("; or ")}.`;
}

function optionLines(command: Command): readonly string[] {
  const width = Math.max(...command.options.map(({ flags }) => flags.length));
  return command.options.flatMap(({ flags, description }) => {
    const [first = "", ...more] = wrap(description, " ".repeat(width + 4));
    return [`  ${flags.padEnd(width)}  ${first.trimStart()}`, ...more];
  });
}

function valueText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Paragraphs filled to 80 columns, each line behind an indentation. */
function wrap(text: string, indent: string): readonly string[] {
  return fillParagraphs(text.split("\n"), WIDTH - indent.length).map((line) =>
    line === "" ? line : indent + line,
  );
}
