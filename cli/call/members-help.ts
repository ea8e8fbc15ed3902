import {
  describeBounds,
  type Form,
  type ListedMember,
  listForms,
  listMembers,
  listValues,
} from "../../docs/words/index.js";
import { type ActionModel, type ApiModel, type TypeModel, typeByName } from "../../model/index.js";
import { either, wrap } from "../help-lines.js";

/** The members of an action's request, and which of them stand for the forms that it may have. */
export function membersHelp(model: ApiModel, { request }: ActionModel): readonly string[] {
  const forms = listForms(model, typeByName(model, request).type);
  const members = listMembers(forms);
  const choice = describeChoice(forms);
  return [
    "Members:",
    ...(members.length === 0 ? ["  none"] : members.flatMap((listed) => memberLines(model, listed))),
    ...(choice === "" ? [] : ["", ...wrap(choice)]),
  ];
}

function memberLines(model: ApiModel, { member, need }: ListedMember): readonly string[] {
  const { name, type, description, deprecated, default: fallback } = member;
  const facts = [
    typeName(model, type),
    ...describeBounds(type).map((bounds) => bounds.replace(` to ${Number.MAX_SAFE_INTEGER}`, " or more")),
    ...(need === "required" ? ["required"] : []),
    ...(deprecated ? ["deprecated"] : []),
  ];
  const values = listValues(member).map(({ text, meaning }) =>
    meaning === "" ? text : `${text} (${meaning})`,
  );
  return [
    ...wrap(`--${name} <${facts.join(", ")}>`, "  "),
    ...wrap(description, INDENT),
    ...(values.length === 0 ? [] : wrap(`One of: ${values.join(", ")}.`, INDENT)),
    ...(fallback === undefined ? [] : wrap(`Default: ${JSON.stringify(fallback)}.`, INDENT)),
  ];
}

const INDENT = " ".repeat(6);

function typeName(model: ApiModel, type: TypeModel): string {
  if (type.kind === "reference") return typeName(model, typeByName(model, type.name).type);
  if (type.kind === "array") return `list of ${typeName(model, type.items)}`;
  return type.kind === "string" ? "text" : type.kind === "union" ? "object" : type.kind;
}

/** The members that decide between the forms of a request: those that one form requires, and not every other. */
function describeChoice(forms: readonly Form[]): string {
  if (forms.length < 2) return "";
  const required = forms.map(({ type }) =>
    type.members.filter((member) => member.required).map(({ name }) => name),
  );
  const deciding = required
    .map((names) => names.filter((name) => !required.every((others) => others.includes(name))))
    .map((names) => names.map((name) => `--${name}`).join(" with "));
  const named = [...new Set(deciding.filter((flags) => flags !== ""))];
  if (named.length === 0) return "";
  if (deciding.includes("")) return `Set ${either(named)}, or none of them.`;
  const exclusive = forms.every(({ type }) => type.absent.length === forms.length - 1);
  return `Set ${exclusive ? "exactly one" : "one"} of ${either(named)}.`;
}
