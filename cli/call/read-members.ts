import {
  type ApiModel,
  type JsonObject,
  type JsonValue,
  type MemberModel,
  type TypeModel,
  typeByName,
} from "../../model/index.js";
import { UsageError } from "../fail.js";
import { nearest } from "../nearest.js";

/** A request under construction. */
type Draft = { [name: string]: Draft | JsonValue };

/**
 * Builds a request from members as they were typed: each text is read by the type that the document gives the member.
 * Throws a `UsageError` that names an unknown member and the one that is nearest to it.
 */
export function readMembers(
  model: ApiModel,
  request: string,
  members: readonly (readonly [path: string, text: string])[],
  start: JsonObject = {},
): JsonObject {
  const draft: Draft = structuredClone(start) as Draft;
  for (const [path, text] of members) {
    const steps = path.split(".");
    const type = typeAt(model, typeByName(model, request).type, steps, path);
    place(draft, steps, parseValue(model, type, text, path), path);
  }
  // Lists were filled by index; as soon as they are complete they are lists.
  return toLists(draft) as JsonObject;
}

/** Every member that a type of a request can have, whichever of its forms is meant. */
export function membersOf(model: ApiModel, type: TypeModel): readonly MemberModel[] {
  if (type.kind === "object") return type.members;
  if (type.kind === "reference") return membersOf(model, typeByName(model, type.name).type);
  if (type.kind !== "union") return [];
  const all = type.variants.flatMap((name) => membersOf(model, typeByName(model, name).type));
  return [...new Map(all.map((member) => [member.name, member])).values()];
}

function typeAt(model: ApiModel, type: TypeModel, steps: readonly string[], path: string): TypeModel {
  const [step, ...rest] = steps;
  if (step === undefined) return type;
  if (type.kind === "reference") return typeAt(model, typeByName(model, type.name).type, steps, path);
  if (type.kind === "array") {
    if (/^\d{1,4}$/.test(step)) return typeAt(model, type.items, rest, path);
    throw new UsageError(`--${path}: ${step} is no index of a list; write a number from 0.`);
  }
  const members = membersOf(model, type);
  const member = members.find(({ name }) => name === step);
  if (member !== undefined) return typeAt(model, member.type, rest, path);
  const known = members.map(({ name }) => name);
  throw new UsageError(`--${path}: there is no member ${step}.${nearest(step, known)}`);
}

function parseValue(model: ApiModel, type: TypeModel, text: string, path: string): JsonValue {
  switch (type.kind) {
    case "reference":
      return parseValue(model, typeByName(model, type.name).type, text, path);
    case "string":
      return text;
    case "integer":
      return /^-?\d+$/.test(text) ? readNumber(text, path) : refuse(path, "an integer", text);
    case "number":
      return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : refuse(path, "a number", text);
    case "boolean":
      return text === "true" || text === "false" ? text === "true" : refuse(path, "true or false", text);
    case "array":
      return /^\s*\[/.test(text) ? parseJson(path, text) : [parseValue(model, type.items, text, path)];
    default:
      return parseJson(path, text);
  }
}

function readNumber(text: string, path: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new UsageError(
    `--${path}: ${text} is beyond what this command can send exactly (${Number.MAX_SAFE_INTEGER}).`,
  );
}

function parseJson(path: string, text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--${path} takes JSON here, or its parts one by one: --${path}.NAME or --${path}.0`);
  }
}

function refuse(path: string, wanted: string, text: string): never {
  throw new UsageError(`--${path} takes ${wanted}, not ${JSON.stringify(text)}.`);
}

/** Puts a value at its place; a list that is given twice is one list with the elements of both. */
function place(draft: Draft, steps: readonly string[], value: JsonValue, path: string): void {
  const [step = "", ...rest] = steps;
  const present = Object.hasOwn(draft, step) ? draft[step] : undefined;
  if (rest.length > 0) {
    const inner: Draft = isDraft(present) ? present : {};
    define(draft, step, inner);
    place(inner, rest, value, path);
  } else if (Array.isArray(present) && Array.isArray(value)) {
    define(draft, step, [...present, ...value]);
  } else if (present === undefined) {
    define(draft, step, value);
  } else {
    throw new UsageError(`--${path} is given twice.`);
  }
}

/** An assignment to a member named `__proto__` would set the prototype instead. */
function define(draft: Draft, name: string, value: Draft | JsonValue): void {
  Object.defineProperty(draft, name, { value, enumerable: true, configurable: true, writable: true });
}

function isDraft(value: Draft | JsonValue | undefined): value is Draft {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object whose names are 0, 1, 2 … was typed as a list. */
function toLists(value: Draft | JsonValue): JsonValue {
  if (!isDraft(value)) return value as JsonValue;
  const entries = Object.entries(value).map(([name, member]) => [name, toLists(member)] as const);
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}
