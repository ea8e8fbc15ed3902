import type { Exclusion, IntegerType, JsonValue, MemberModel, ObjectType, TypeModel } from "../type-model.js";
import type { Cursor } from "./cursor.js";

const SCHEMA_PREFIX = "#/components/schemas/";

/** Reads a schema. References to component schemas stay references by name. */
export function buildType(schema: Cursor): TypeModel {
  if (schema.ref !== undefined) return { kind: "reference", name: schemaName(schema), nullable: false };
  if (schema.get("oneOf").exists) return buildChoice(schema);
  const { type, nullable } = readTypeKeyword(schema);
  switch (type) {
    case "string":
      return { kind: "string", nullable, ...stringFacets(schema) };
    case "integer":
      return { kind: "integer", nullable, ...integerFacets(schema) };
    case "number":
      return { kind: "number", nullable, ...numericFacets(schema) };
    case "boolean":
      return { kind: "boolean", nullable, ...choices(schema, (item) => item.truth()) };
    case "array":
      return {
        kind: "array",
        nullable,
        items: buildType(schema.get("items")),
        ...numbers(schema, ["minItems", "maxItems"]),
      };
    case "object":
      return buildObject(schema, nullable);
    default:
      return { kind: "any", nullable: true };
  }
}

/** Name of the component schema that a reference leads to. */
export function schemaName(reference: Cursor): string {
  const ref = reference.ref ?? "";
  if (!ref.startsWith(SCHEMA_PREFIX))
    return reference.fail(`a reference to ${SCHEMA_PREFIX}… is expected here`);
  return ref.slice(SCHEMA_PREFIX.length);
}

/** `oneOf` is either "this or null" or a choice between named objects. */
function buildChoice(schema: Cursor): TypeModel {
  const branches = schema.get("oneOf").items();
  const others = branches.filter((branch) => branch.get("type").value !== "null");
  const nullable = others.length < branches.length;
  const [only] = others;
  if (only !== undefined && others.length === 1) {
    const type = buildType(only);
    return { ...type, nullable: nullable || type.nullable };
  }
  return { kind: "union", nullable, variants: others.map(schemaName) };
}

/** `type: [string, "null"]` is a string that may be null. A `const` or `enum` alone tells its type. */
function readTypeKeyword(schema: Cursor): { type: string | undefined; nullable: boolean } {
  const keyword = schema.get("type");
  if (Array.isArray(keyword.value)) {
    const types = keyword.texts();
    const others = types.filter((type) => type !== "null");
    if (others.length > 1) keyword.fail("at most one type beside null is supported");
    return { type: others[0], nullable: types.includes("null") };
  }
  if (keyword.exists) return { type: keyword.text(), nullable: false };
  if (schema.get("properties").exists) return { type: "object", nullable: false };
  const sample = schema.get("const").value ?? schema.get("enum").items()[0]?.value;
  const kind = typeof sample;
  return {
    type: kind === "string" || kind === "number" || kind === "boolean" ? kind : undefined,
    nullable: false,
  };
}

function buildObject(schema: Cursor, nullable: boolean): ObjectType {
  const required = new Set(schema.get("required").texts());
  const properties = schema.get("properties").entries();
  const absent = properties.filter(([, property]) => property.value === false).map(([name]) => name);
  const members = properties
    .filter(([, property]) => property.value !== false)
    .map(([name, property]) => buildMember(name, property, required.has(name)));
  return { kind: "object", nullable, members, absent, exclusions: buildExclusions(schema) };
}

function buildMember(name: string, schema: Cursor, required: boolean): MemberModel {
  const enumDescriptions = schema.get("x-enumDescriptions");
  const errorCode = schema.get("x-error-code");
  const example = schema.get("example").value ?? schema.get("examples").items()[0]?.value;
  return {
    name,
    description: (schema.get("description").exists ? schema : schema.resolve()).get("description").prose(),
    required,
    deprecated: schema.get("deprecated").flag(),
    type: buildType(schema),
    ...present("default", schema.get("default").value),
    ...present("example", example),
    ...(enumDescriptions.exists && { enumDescriptions: buildEnumDescriptions(enumDescriptions) }),
    ...(errorCode.exists && { errorCode: errorCode.text() }),
  };
}

function buildEnumDescriptions(descriptions: Cursor): Readonly<Record<string, string>> {
  return Object.fromEntries(descriptions.entries().map(([value, text]) => [value, text.prose()]));
}

/** `dependentSchemas: { A: { properties: { B: false } } }` says that A excludes B. */
function buildExclusions(schema: Cursor): readonly Exclusion[] {
  return schema
    .get("dependentSchemas")
    .entries()
    .map(([member, dependent]) => ({
      member,
      excludes: dependent
        .get("properties")
        .entries()
        .filter(([, property]) => property.value === false)
        .map(([name]) => name),
    }));
}

function stringFacets(schema: Cursor) {
  return {
    ...choices(schema, (item) => item.text()),
    ...texts(schema, ["format", "pattern"]),
    ...numbers(schema, ["minLength", "maxLength"]),
  };
}

function integerFacets(schema: Cursor): Omit<IntegerType, "kind" | "nullable"> {
  const format = schema.get("format");
  return {
    ...(format.exists && { format: format.oneOf(["int32", "int64", "uint64"]) }),
    ...numericFacets(schema),
  };
}

function numericFacets(schema: Cursor) {
  return { ...choices(schema, (item) => item.number()), ...numbers(schema, ["minimum", "maximum"]) };
}

/** The values of `enum`, or the one of `const`. That null is among them is told by the type. */
function choices<Value>(schema: Cursor, read: (item: Cursor) => Value): { readonly enum?: readonly Value[] } {
  const constant = schema.get("const");
  const listed = schema.get("enum");
  const items = listed.exists ? listed.items() : constant.exists ? [constant] : undefined;
  return items === undefined ? {} : { enum: items.filter(({ value }) => value !== null).map(read) };
}

function numbers<const Key extends string>(
  schema: Cursor,
  keys: readonly Key[],
): { readonly [K in Key]?: number } {
  return pick(schema, keys, (place) => place.number());
}

function texts<const Key extends string>(
  schema: Cursor,
  keys: readonly Key[],
): { readonly [K in Key]?: string } {
  return pick(schema, keys, (place) => place.text());
}

function pick<Key extends string, Value>(
  schema: Cursor,
  keys: readonly Key[],
  read: (place: Cursor) => Value,
): { readonly [K in Key]?: Value } {
  const facets: { [K in Key]?: Value } = {};
  for (const key of keys) {
    const place = schema.get(key);
    if (place.exists) facets[key] = read(place);
  }
  return facets;
}

/** A property that is left out where there is no value, as `exactOptionalPropertyTypes` wants it. */
function present<const Key extends string>(
  key: Key,
  value: JsonValue | undefined,
): { readonly [K in Key]?: JsonValue } {
  // A computed key widens to an index signature; there is exactly the one key that the return type names.
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: JsonValue });
}

/** Names of all types that a type refers to directly. */
export function referredNames(type: TypeModel): readonly string[] {
  switch (type.kind) {
    case "reference":
      return [type.name];
    case "union":
      return type.variants;
    case "array":
      return referredNames(type.items);
    case "object":
      return type.members.flatMap((member) => referredNames(member.type));
    default:
      return [];
  }
}
