import {
  describeBounds,
  type Form,
  type ListedMember,
  listForms,
  listMembers,
  listValues,
} from "../../docs/words/index.js";
import {
  type ActionModel,
  type ApiModel,
  type MemberModel,
  type TypeModel,
  typeByName,
} from "../../model/index.js";
import { either, wrap } from "../help-lines.js";
import { membersOf } from "./read-members.js";

/** The parts of an action's result, by the names that `--query` gives them. */
export function resultHelp(model: ApiModel, { response }: ActionModel): readonly string[] {
  const parts = listParts(model, typeByName(model, response).type, { prefix: "", item: "[]" });
  return ["Result:", ...parts.flatMap((part) => partLines(model, part, false))];
}

interface Part {
  readonly path: string;
  readonly member: MemberModel;
}

/** What is written before the name of a part, and behind the name of a list that it is in. */
interface Notation {
  readonly prefix: string;
  readonly item: "[]" | ".0";
}

/** Members of members come behind those that hold them; a structure that holds itself is gone into once. */
function listParts(
  model: ApiModel,
  type: TypeModel,
  { prefix, item }: Notation,
  within: readonly string[] = [],
): readonly Part[] {
  if (type.kind === "array")
    return listParts(model, type.items, { prefix: prefix.replace(/\.$/, `${item}.`), item }, within);
  if (type.kind === "reference") {
    if (within.includes(type.name)) return [];
    return listParts(model, typeByName(model, type.name).type, { prefix, item }, [...within, type.name]);
  }
  return membersOf(model, type).flatMap((member) => {
    const path = prefix + member.name;
    return [{ path, member }, ...listParts(model, member.type, { prefix: `${path}.`, item }, within)];
  });
}

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

/** A member of a request, and behind it what it is made of. */
function memberLines(model: ApiModel, { member, need }: ListedMember): readonly string[] {
  const path = `--${member.name}`;
  const parts = listParts(model, member.type, { prefix: `${path}.`, item: ".0" });
  return [
    ...partLines(model, { path, member }, need === "required"),
    ...parts.flatMap((part) => partLines(model, part, part.member.required)),
  ];
}

function partLines(model: ApiModel, { path, member }: Part, required: boolean): readonly string[] {
  const { type, description, deprecated, default: fallback } = member;
  const facts = [
    typeName(model, type),
    ...describeBounds(type).map((bounds) => bounds.replace(` to ${Number.MAX_SAFE_INTEGER}`, " or more")),
    ...(required ? ["required"] : []),
    ...(deprecated ? ["deprecated"] : []),
  ];
  const values = listValues(member).map(({ text, meaning }) =>
    meaning === "" ? text : `${text} (${meaning})`,
  );
  return [
    ...wrap(`${path} <${facts.join(", ")}>`, "  "),
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
