import { type ApiModel, type MemberModel, type TypeModel, typeByName } from "../../model/index.js";
import type { SampleObject, SampleValue } from "../../samples/index.js";
import { UsageError } from "../fail.js";
import { nearest } from "../nearest.js";
import { parseValue } from "./parse-value.js";

/** A list or an object that is filled part by part. */
class Parts {
  constructor(
    readonly isList: boolean,
    readonly parts: Map<string, Parts | SampleValue>,
  ) {}
}

/** A member as it was typed: its path with dots, `Filters.0.Name`, and the text of its value. */
export type TypedMember = readonly [path: string, text: string];

/**
 * Builds a request from members as they were typed: each text is read by the type that the document gives the member.
 * They take the place of what the start has there. Throws a `UsageError` that names an unknown member and the nearest
 * known one.
 */
export function readMembers(
  model: ApiModel,
  request: string,
  members: readonly TypedMember[],
  start: SampleObject = {},
): SampleObject {
  const root = openParts({ ...start }, false);
  const seen: string[] = [];
  for (const [path, text] of members) {
    const steps = path.split(".");
    const { type, lists } = followSteps(model, typeByName(model, request).type, steps, path);
    const value = parseValue(model, type, text, path);
    const isAgain = seen.includes(path);
    const isWithin = (other: string) => path.startsWith(`${other}.`) || other.startsWith(`${path}.`);
    if (seen.some(isWithin) || (isAgain && !Array.isArray(value)))
      throw new UsageError(`--${path} is given twice.`);
    place(root, steps, lists, value, isAgain);
    seen.push(path);
  }
  // The root was opened as an object.
  return finish(root, "") as SampleObject;
}

/** Every member that a type of a request can have, whichever of its forms is meant. */
export function membersOf(model: ApiModel, type: TypeModel): readonly MemberModel[] {
  if (type.kind === "object") return type.members;
  if (type.kind === "reference") return membersOf(model, typeByName(model, type.name).type);
  if (type.kind !== "union") return [];
  const all = type.variants.flatMap((name) => membersOf(model, typeByName(model, name).type));
  return [...new Map(all.map((member) => [member.name, member])).values()];
}

/** The type at the end of a path, and for each step whether it is an index of a list. */
function followSteps(
  model: ApiModel,
  start: TypeModel,
  steps: readonly string[],
  path: string,
): { readonly type: TypeModel; readonly lists: readonly boolean[] } {
  let type = resolveReference(model, start);
  const lists: boolean[] = [];
  for (const step of steps) {
    lists.push(type.kind === "array");
    type = resolveReference(model, stepInto(model, type, step, path));
  }
  return { type, lists };
}

function stepInto(model: ApiModel, type: TypeModel, step: string, path: string): TypeModel {
  if (type.kind === "array") {
    if (/^\d{1,4}$/.test(step)) return type.items;
    throw new UsageError(`--${path}: ${step} is no index of a list; write a number from 0.`);
  }
  const members = membersOf(model, type);
  if (members.length === 0)
    throw new UsageError(`--${path}: what stands before .${step} is one value and has no parts.`);
  const member = members.find(({ name }) => name === step);
  if (member !== undefined) return member.type;
  const known = members.map(({ name }) => name);
  throw new UsageError(`--${path}: there is no member ${step}.${nearest(step, known)}`);
}

function resolveReference(model: ApiModel, type: TypeModel): TypeModel {
  return type.kind === "reference" ? resolveReference(model, typeByName(model, type.name).type) : type;
}

/** Puts a value at its place; a list that is given twice is one list with the elements of both. */
function place(
  parent: Parts,
  steps: readonly string[],
  lists: readonly boolean[],
  value: SampleValue,
  isAgain: boolean,
): void {
  const [step = "", ...rest] = steps;
  const present = parent.parts.get(step);
  if (rest.length > 0) {
    const inner = present instanceof Parts ? present : openParts(present, lists[1] === true);
    parent.parts.set(step, inner);
    place(inner, rest, lists.slice(1), value, isAgain);
  } else if (isAgain && Array.isArray(present) && Array.isArray(value)) {
    parent.parts.set(step, [...present, ...value]);
  } else {
    parent.parts.set(step, value);
  }
}

function openParts(value: SampleValue | undefined, isList: boolean): Parts {
  const fits = typeof value === "object" && value !== null && Array.isArray(value) === isList;
  return new Parts(isList, new Map(fits ? Object.entries(value) : []));
}

function finish(value: Parts | SampleValue, path: string): SampleValue {
  if (!(value instanceof Parts)) return value;
  const { isList, parts } = value;
  const inner = path === "" ? "" : `${path}.`;
  // As a literal would, but so that a member called `__proto__` is one, too.
  if (!isList)
    return Object.fromEntries([...parts].map(([name, part]) => [name, finish(part, inner + name)]));
  return Array.from({ length: parts.size }, (_, index) => {
    const part = parts.get(String(index));
    if (part !== undefined) return finish(part, `${inner}${index}`);
    throw new UsageError(
      `--${inner}${index} is missing: the indices of a list begin at 0 and leave none out.`,
    );
  });
}
