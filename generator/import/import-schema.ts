import type { JsonObject, JsonValue } from "../../model/index.js";
import { readSample } from "./member-value.js";
import { isNullable, isRequired, type VendorMember, type View } from "./metadata.js";
import type { Notes } from "./notes.js";
import { plainMarkdown } from "./plain-markdown.js";
import { scalarOf } from "./scalars.js";
import type { NamedView } from "./type-names.js";

/** What schemas need to know beyond the object they describe. */
export interface SchemaContext {
  /** Reference to the schema of an object; `undefined` where there is none. */
  readonly refTo: (object: string, view: View) => string | undefined;
  readonly notes: Notes;
}

/** The schema of an object as it is seen from one side. */
export function objectSchema({ object, view }: NamedView, context: SchemaContext): JsonObject {
  const properties = new Map<string, JsonObject>();
  const required: string[] = [];
  for (const member of object.members) {
    const place = `${object.name}.${member.name}`;
    const schema = properties.has(member.name) ? undefined : memberSchema(member, view, place, context);
    if (schema === undefined || member.name === "__proto__") {
      context.notes.add(
        "members left out, since a document cannot express them",
        `${place} (${member.type}/${member.member})`,
      );
      continue;
    }
    properties.set(member.name, schema);
    if (isRequired(member, view)) required.push(member.name);
  }
  return {
    type: "object",
    description: plainMarkdown(object.description) || NO_WORDS,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(properties),
  };
}

/** Every object and member needs words; some have none. */
export const NO_WORDS = "The vendor's metadata say nothing about it.";

function memberSchema(
  member: VendorMember,
  view: View,
  place: string,
  { refTo, notes }: SchemaContext,
): JsonObject | undefined {
  const type = memberType(member, isNullable(member, view), (object) => refTo(object, view));
  if (type === undefined) return undefined;
  const sample = readSample(member);
  if (
    member.example !== undefined &&
    sample === undefined &&
    scalarOf(member.type, member.member) !== undefined
  ) {
    notes.add("example texts left out, since they do not fit the type", place);
  }
  return {
    ...type,
    ...(member.disabled && { deprecated: true }),
    description: plainMarkdown(member.description) || NO_WORDS,
    ...(sample !== undefined && { example: sample }),
  };
}

function memberType(
  { type, member }: VendorMember,
  nullable: boolean,
  refTo: (object: string) => string | undefined,
): JsonObject | undefined {
  if (type === "list") {
    const items = scalarOf(type, member)?.schema ?? reference(refTo(member));
    return items && { type: orNull("array", nullable), items };
  }
  if (type === "object") {
    const target = reference(refTo(member));
    return target && nullable ? { oneOf: [target, { type: "null" }] } : target;
  }
  const scalar = scalarOf(type, member);
  return scalar && { ...scalar.schema, type: orNull(scalar.schema.type, nullable) };
}

function reference(target: string | undefined): JsonObject | undefined {
  return target === undefined ? undefined : { $ref: target };
}

function orNull(type: string, nullable: boolean): JsonValue {
  return nullable ? [type, "null"] : type;
}
