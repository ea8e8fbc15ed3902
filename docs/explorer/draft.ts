import {
  type ApiModel,
  isList,
  isObject,
  type JsonValue,
  type MemberModel,
  type ObjectType,
  type TypeModel,
  typeByName,
} from "../../model/index.js";
import type { SampleObject, SampleValue } from "../../samples/index.js";
import { type Form, listForms } from "../words/index.js";

/**
 * What stands in the fields of a value while its reader fills them: text for scalars, a draft for each entry of a list,
 * and for an object its members and which of its forms is chosen. `undefined` is left out, `null` sent as such.
 */
export type Draft = string | null | undefined | readonly Draft[] | ObjectDraft;

/** Members keep what was typed when another form is chosen, so that choosing back loses nothing. */
export interface ObjectDraft {
  /** Index of the chosen form. */
  readonly form: number;
  readonly members: ReadonlyMap<string, Draft>;
}

/** The draft of an object that nothing was typed into. */
export const emptyObject: ObjectDraft = { form: 0, members: new Map() };

/** Fills the fields with a value. Members that the type does not have are dropped. */
export function draftFrom(model: ApiModel, type: TypeModel, value: JsonValue | undefined): Draft {
  if (value === undefined || value === null) return value;
  if (type.kind === "reference") return draftFrom(model, typeByName(model, type.name).type, value);
  if (type.kind === "array") {
    return isList(value) ? value.map((item) => draftFrom(model, type.items, item)) : undefined;
  }
  if (type.kind === "object" || type.kind === "union") {
    return isObject(value) ? objectDraft(model, listForms(model, type), value) : undefined;
  }
  if (type.kind === "any") return JSON.stringify(value);
  return typeof value === "object" ? undefined : String(value);
}

function objectDraft(model: ApiModel, forms: readonly Form[], value: { readonly [name: string]: JsonValue }) {
  const names = Object.keys(value);
  const fits = ({ type }: Form) =>
    names.every((name) => !type.absent.includes(name)) &&
    type.members.every((member) => !member.required || names.includes(member.name));
  const form = Math.max(0, forms.findIndex(fits));
  const members = new Map<string, Draft>();
  for (const { name, type } of forms[form]?.type.members ?? []) {
    if (Object.hasOwn(value, name)) members.set(name, draftFrom(model, type, value[name]));
  }
  return { form, members };
}

/** The value that the fields stand for; `undefined` where nothing was typed and nothing is required. */
export function draftValue(model: ApiModel, type: TypeModel, draft: Draft): SampleValue | undefined {
  if (draft === undefined || draft === null) return draft;
  switch (type.kind) {
    case "reference":
      return draftValue(model, typeByName(model, type.name).type, draft);
    case "array":
      if (!isDraftList(draft) || draft.length === 0) return undefined;
      return draft.map((item) => draftValue(model, type.items, item) ?? "");
    case "object":
    case "union":
      return objectValue(model, chosenForm(model, type, draft), draft);
    default:
      return typeof draft === "string" ? scalarValue(type, draft) : undefined;
  }
}

/** The body of a request: always an object, empty where nothing was typed. */
export function requestOf(model: ApiModel, typeName: string, draft: Draft): SampleObject {
  const value = draftValue(model, typeByName(model, typeName).type, draft);
  // Requests are objects: the linter demands it of each document.
  return typeof value === "object" && value !== null ? (value as SampleObject) : {};
}

/** The form of an object that its draft has chosen. */
export function chosenForm(model: ApiModel, type: TypeModel, draft: Draft): ObjectType | undefined {
  const forms = listForms(model, type);
  return forms[isObjectDraft(draft) ? draft.form : 0]?.type;
}

function objectValue(model: ApiModel, form: ObjectType | undefined, draft: Draft): SampleObject | undefined {
  const typed = (form?.members ?? []).flatMap(({ name, type }) => {
    const value = draftValue(model, type, memberDraft(draft, name));
    return value === undefined ? [] : [[name, value] as const];
  });
  // As a literal would, but so that a member called `__proto__` is one, too.
  return typed.length === 0 ? undefined : Object.fromEntries(typed);
}

/** What was typed for a member. */
export function memberDraft(draft: Draft, name: string): Draft {
  return isObjectDraft(draft) ? draft.members.get(name) : undefined;
}

/** The members that cannot be set, each with the one that is set and excludes it. */
export function excludedMembers(form: ObjectType, draft: Draft): ReadonlyMap<string, string> {
  const isSet = (name: string) => !isBlank(memberDraft(draft, name));
  const pairs = form.exclusions.flatMap(({ member, excludes }) =>
    excludes.flatMap((other) => [[member, other] as const, [other, member] as const]),
  );
  return new Map(
    pairs.filter(([set, other]) => isSet(set) && !isSet(other)).map(([set, other]) => [other, set]),
  );
}

/** Whether nothing was typed. */
export function isBlank(draft: Draft): boolean {
  if (draft === undefined || draft === "") return true;
  if (isDraftList(draft)) return draft.length === 0;
  return isObjectDraft(draft) && [...draft.members.values()].every(isBlank);
}

/** A value of a scalar type: text that is none of the type is sent as it is, for the service to refuse. */
function scalarValue(type: TypeModel, text: string): SampleValue | undefined {
  if (text === "") return undefined;
  if (type.kind === "integer" && /^-?\d{1,30}$/.test(text)) {
    return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);
  }
  if (type.kind === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (type.kind === "boolean" && (text === "true" || text === "false")) return text === "true";
  return type.kind === "any" ? parseJson(text) : text;
}

function parseJson(text: string): SampleValue {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Tells what keeps a text from being a value of a member; `undefined` where nothing does. */
export function problemOf(
  { type, required }: Pick<MemberModel, "type" | "required">,
  draft: Draft,
): string | undefined {
  if (isBlank(draft)) return required ? "This member is required." : undefined;
  if (typeof draft !== "string") return undefined;
  if (type.kind === "string") return lengthProblem(draft, type.minLength, type.maxLength);
  if (type.kind === "boolean" || type.kind === "any") return undefined;
  if (type.kind === "integer" && !/^-?\d{1,30}$/.test(draft)) return "A whole number is expected here.";
  if (type.kind === "number" && !Number.isFinite(Number(draft))) return "A number is expected here.";
  if (type.kind !== "integer" && type.kind !== "number") return undefined;
  if (type.minimum !== undefined && Number(draft) < type.minimum)
    return `The least value is ${type.minimum}.`;
  if (type.maximum !== undefined && Number(draft) > type.maximum)
    return `The greatest value is ${type.maximum}.`;
  return undefined;
}

function lengthProblem(text: string, low = 0, high = Number.POSITIVE_INFINITY): string | undefined {
  const length = [...text].length;
  if (length < low) return `At least ${low} characters are expected here.`;
  return length > high ? `At most ${high} characters fit here; these are ${length}.` : undefined;
}

/** Tells lists of drafts from the others; `Array.isArray` does not narrow readonly lists. */
export function isDraftList(draft: Draft): draft is readonly Draft[] {
  return Array.isArray(draft);
}

/** Tells drafts of objects from the others. */
export function isObjectDraft(draft: Draft): draft is ObjectDraft {
  return typeof draft === "object" && draft !== null && !isDraftList(draft);
}
