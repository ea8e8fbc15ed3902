import type { JsonObject, JsonValue } from "../../model/index.js";
import { isNullable, isRequired, type VendorMember, type VendorObject, type View } from "./metadata.js";
import { scalarOf } from "./scalars.js";

type Objects = ReadonlyMap<string, VendorObject>;

/** Optional members are left out of samples below this depth; objects may hold themselves. */
const MAX_DEPTH = 3;

/** The example of a member as a value; `undefined` where there is none or it does not fit the type. */
export function readSample({ type, member, example }: VendorMember): JsonValue | undefined {
  const scalar = scalarOf(type, member);
  if (example === undefined || scalar === undefined) return undefined;
  if (type !== "list") return scalar.read(example);
  const list = parseJson(example);
  return Array.isArray(list) && list.every((item) => fitsScalar(item, type, member)) ? list : undefined;
}

/** Whether a value is an object of this kind, down to the last member: nothing missing, unknown or of another type. */
export function conforms(value: JsonValue | undefined, name: string, view: View, objects: Objects): boolean {
  const object = objects.get(name);
  if (object === undefined || typeof value !== "object" || value === null || Array.isArray(value))
    return false;
  // Safe: neither null nor a list, so it is an object.
  const given = value as JsonObject;
  const members = new Map(object.members.map((member) => [member.name, member]));
  return (
    Object.keys(given).every((key) => members.has(key)) &&
    object.members.every((member) => {
      const item = Object.hasOwn(given, member.name) ? given[member.name] : undefined;
      return item === undefined ? !isRequired(member, view) : fitsMember(item, member, view, objects);
    })
  );
}

/** A value of an object, made of its members' examples: in a request only what must be there. */
export function sampleObject(
  name: string,
  view: View,
  objects: Objects,
  owners: readonly string[] = [],
): JsonObject {
  // An object that must hold itself has no value at all.
  if (owners.includes(name) && owners.length > MAX_DEPTH) return {};
  const members = objects.get(name)?.members ?? [];
  const isShown = (member: VendorMember) =>
    isRequired(member, view) || (view === "result" && owners.length < MAX_DEPTH && !member.disabled);
  return Object.fromEntries(
    members
      .filter(isShown)
      .map((member) => [member.name, sampleMember(member, view, objects, [...owners, name])]),
  );
}

function sampleMember(
  member: VendorMember,
  view: View,
  objects: Objects,
  owners: readonly string[],
): JsonValue {
  if (member.name === "RequestId" && member.type === "string") return REQUEST_ID;
  const scalar = scalarOf(member.type, member.member);
  const value = readSample(member) ?? scalar?.fallback ?? null;
  if (scalar !== undefined) return member.type === "list" && !Array.isArray(value) ? [value] : value;
  const isDeep = owners.length > MAX_DEPTH;
  if (member.type === "list") return isDeep ? [] : [sampleObject(member.member, view, objects, owners)];
  return isDeep && isNullable(member, view) ? null : sampleObject(member.member, view, objects, owners);
}

/** Id of requests in samples. */
export const REQUEST_ID = "9aeda369-17c7-429f-be39-745c1e92fc71";

function fitsMember(value: JsonValue, member: VendorMember, view: View, objects: Objects): boolean {
  if (value === null) return isNullable(member, view);
  const { type } = member;
  const isScalar = scalarOf(type, member.member) !== undefined;
  const fits = (item: JsonValue) =>
    isScalar ? fitsScalar(item, type, member.member) : conforms(item, member.member, view, objects);
  return type === "list" ? Array.isArray(value) && value.every(fits) : fits(value);
}

function fitsScalar(value: JsonValue, type: string, member: string): boolean {
  const scalar = scalarOf(type, member);
  if (scalar?.schema.type === "string") return typeof value === "string" && scalar.read(value) !== undefined;
  if (scalar?.schema.type === "boolean") return typeof value === "boolean";
  return typeof value === "number" && scalar?.read(String(value)) !== undefined;
}

/** What JSON.parse returns is one of JSON values; `undefined` where the text is no JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
