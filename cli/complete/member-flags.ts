import type { ActionModel, ApiModel, MemberModel, TypeModel } from "../../model/index.js";
import { typeByName } from "../../model/index.js";
import { type Candidate, type Completion, candidate, NOTHING } from "./candidate.js";

/** What can be typed as a flag; a document may hold other names, which are sent with `--input`. */
const FLAG_NAME = /^[A-Z_][\w-]*$/;
const PART_NAME = /^[\w-]+$/;

/**
 * Flags for the members of an action's request that go on from what was typed: `--Port`, or behind `--Filters.` each
 * index of the list. Members that were given, or that those exclude, are left out.
 */
export function memberFlags(
  model: ApiModel,
  action: ActionModel,
  typed: string,
  given: readonly string[],
): readonly Candidate[] {
  const parents = typed.replace(/^--/, "").split(".").slice(0, -1);
  const place = `--${parents.map((step) => `${step}.`).join("")}`;
  const type = typeAt(model, typeByName(model, action.request).type, parents);
  if (type === undefined) return [];
  if (type.kind === "array") return listIndexes(place, given, goesOn(model, type.items));
  const name = parents.length === 0 ? FLAG_NAME : PART_NAME;
  return possibleMembers(model, type, place === "--" ? given : [])
    .filter((member) => name.test(member.name) && !isDone(member, place, given))
    .map((member) =>
      candidate(`${place}${member.name}${goesOn(model, member.type) ? "." : ""}`, member.description),
    );
}

/** Values that the document knows for a member: those of an enumeration, `true` and `false`. */
export function memberValues(model: ApiModel, action: ActionModel, path: string): Completion {
  const steps = path.split(".");
  const type = typeAt(model, typeByName(model, action.request).type, steps);
  const [last = ""] = steps.slice(-1);
  const parent = typeAt(model, typeByName(model, action.request).type, steps.slice(0, -1));
  const member = parent && possibleMembers(model, parent, []).find(({ name }) => name === last);
  const item = type?.kind === "array" ? resolve(model, type.items) : type;
  if (item?.kind === "boolean") return { candidates: [candidate("true"), candidate("false")], files: false };
  if ((item?.kind !== "string" && item?.kind !== "integer") || item.enum === undefined) return NOTHING;
  const about = (value: string) => member?.enumDescriptions?.[value];
  return {
    candidates: item.enum.map(String).map((value) => candidate(value, about(value))),
    files: false,
  };
}

/** The type at a path of members and indexes; none where there is no such member. */
function typeAt(model: ApiModel, start: TypeModel, steps: readonly string[]): TypeModel | undefined {
  const type = resolve(model, start);
  const [step, ...rest] = steps;
  if (step === undefined) return type;
  if (type.kind === "array") return /^\d+$/.test(step) ? typeAt(model, type.items, rest) : undefined;
  const member = possibleMembers(model, type, []).find(({ name }) => name === step);
  return member && typeAt(model, member.type, rest);
}

/** Members of an object, or of those forms of a request that have all members that were given. */
function possibleMembers(model: ApiModel, type: TypeModel, given: readonly string[]): readonly MemberModel[] {
  if (type.kind === "object") return type.members;
  if (type.kind !== "union") return [];
  const forms = type.variants.map((name) => possibleMembers(model, resolveName(model, name), []));
  const tops = given.map((path) => path.split(".", 1)[0]);
  const fitting = forms.filter((members) => tops.every((top) => members.some(({ name }) => name === top)));
  const members = (fitting.length === 0 ? forms : fitting).flat();
  return [...new Map(members.map((member) => [member.name, member])).values()];
}

function listIndexes(place: string, given: readonly string[], more: boolean): readonly Candidate[] {
  const used = given
    .filter((path) => `--${path}`.startsWith(place))
    .map((path) => Number.parseInt(path.slice(place.length - 2), 10));
  const indexes = [...new Set([...used, Math.max(-1, ...used) + 1])].sort((a, b) => a - b);
  return indexes.map((index) => candidate(`${place}${index}${more ? "." : ""}`));
}

/** A list may be added to, and a structure is given in parts; anything else is given once. */
function isDone({ name, type }: MemberModel, place: string, given: readonly string[]): boolean {
  return type.kind !== "array" && given.includes(`${place}${name}`.slice(2));
}

/** Whether a member is typed by its parts rather than by one value. */
function goesOn(model: ApiModel, start: TypeModel): boolean {
  const type = resolve(model, start);
  return (
    type.kind === "object" || type.kind === "union" || (type.kind === "array" && goesOn(model, type.items))
  );
}

function resolve(model: ApiModel, type: TypeModel): TypeModel {
  return type.kind === "reference" ? resolveName(model, type.name) : type;
}

function resolveName(model: ApiModel, name: string): TypeModel {
  return resolve(model, typeByName(model, name).type);
}
