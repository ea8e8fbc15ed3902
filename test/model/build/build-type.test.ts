import { describe, expect, it } from "vitest";
import { buildType, referredNames, schemaName } from "../../../model/build/build-type.js";
import { Cursor } from "../../../model/build/cursor.js";
import type { JsonValue, TypeModel } from "../../../model/index.js";

const at = (schema: JsonValue) =>
  Cursor.at({ schema, components: { schemas: { A: {}, Part: { type: "object" } } } }).get("schema");
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = { kind: "object", nullable: false, members: [], absent: [], exclusions: [] } as const;
const member = { name: "Name", description: "", required: false, deprecated: false } as const;
const text = { kind: "string", nullable: false } as const;

describe("a scalar", () => {
  it.each<{ given: JsonValue; want: TypeModel }>([
    { given: { type: "string" }, want: text },
    {
      given: { type: "string", format: "uuid", pattern: "^a", minLength: 1, maxLength: 30 },
      want: { ...text, format: "uuid", pattern: "^a", minLength: 1, maxLength: 30 },
    },
    { given: { type: "string", const: "2018-05-29" }, want: { ...text, enum: ["2018-05-29"] } },
    { given: { type: "string", enum: ["a", "b"] }, want: { ...text, enum: ["a", "b"] } },
    { given: { type: "integer" }, want: { kind: "integer", nullable: false } },
    {
      given: { type: "integer", format: "uint64", minimum: 0, maximum: 64999 },
      want: { kind: "integer", nullable: false, format: "uint64", minimum: 0, maximum: 64999 },
    },
    { given: { type: "integer", enum: [0, 1] }, want: { kind: "integer", nullable: false, enum: [0, 1] } },
    { given: { type: "integer", const: 0 }, want: { kind: "integer", nullable: false, enum: [0] } },
    {
      given: { type: "number", minimum: 0.5, maximum: 1 },
      want: { kind: "number", nullable: false, minimum: 0.5, maximum: 1 },
    },
    {
      given: { type: "number", enum: [0.5, 1] },
      want: { kind: "number", nullable: false, enum: [0.5, 1] },
    },
    { given: { type: "boolean" }, want: { kind: "boolean", nullable: false } },
    { given: { type: "boolean", const: true }, want: { kind: "boolean", nullable: false, enum: [true] } },
    {
      given: { type: ["boolean", "null"], enum: [false, null] },
      want: { kind: "boolean", nullable: true, enum: [false] },
    },
    // A constant or an enumeration tells its type by itself.
    { given: { const: "a" }, want: { ...text, enum: ["a"] } },
    { given: { enum: ["a", "b"] }, want: { ...text, enum: ["a", "b"] } },
    { given: { const: false }, want: { kind: "boolean", nullable: false, enum: [false] } },
    { given: { enum: [1, 2.5] }, want: { kind: "number", nullable: false, enum: [1, 2.5] } },
  ])("$given", ({ given, want }) => {
    expect(buildType(at(given))).toEqual(want);
  });
});

describe("a value that may be null", () => {
  it.each<{ given: JsonValue; want: TypeModel }>([
    { given: { type: ["string", "null"] }, want: { ...text, nullable: true } },
    { given: { type: ["null", "integer"] }, want: { kind: "integer", nullable: true } },
    {
      given: { type: ["string", "null"], enum: ["a", null] },
      want: { ...text, nullable: true, enum: ["a"] },
    },
    { given: { type: ["object", "null"] }, want: { ...object, nullable: true } },
    {
      given: { oneOf: [reference("Part"), { type: "null" }] },
      want: { kind: "reference", name: "Part", nullable: true },
    },
    {
      given: { oneOf: [{ type: "null" }, { type: "string", minLength: 1 }] },
      want: { ...text, nullable: true, minLength: 1 },
    },
    { given: { oneOf: [{ type: ["string", "null"] }] }, want: { ...text, nullable: true } },
    {
      given: { oneOf: [reference("A"), reference("B"), { type: "null" }] },
      want: { kind: "union", nullable: true, variants: ["A", "B"] },
    },
  ])("$given", ({ given, want }) => {
    expect(buildType(at(given))).toEqual(want);
  });
});

describe("anything", () => {
  it.each<{ given: JsonValue }>([{ given: true }, { given: {} }, { given: { description: "Whatever." } }])(
    "$given",
    ({ given }) => {
      expect(buildType(at(given))).toEqual({ kind: "any", nullable: true });
    },
  );
});

describe("a list", () => {
  it.each<{ given: JsonValue; want: TypeModel }>([
    {
      given: { type: "array", items: reference("Part"), minItems: 1, maxItems: 10 },
      want: {
        kind: "array",
        nullable: false,
        items: { kind: "reference", name: "Part", nullable: false },
        minItems: 1,
        maxItems: 10,
      },
    },
    {
      given: { type: ["array", "null"], items: { type: "array", items: { type: ["string", "null"] } } },
      want: {
        kind: "array",
        nullable: true,
        items: { kind: "array", nullable: false, items: { ...text, nullable: true } },
      },
    },
  ])("$given", ({ given, want }) => {
    expect(buildType(at(given))).toEqual(want);
  });
});

describe("an object", () => {
  it.each<{ given: string; schema: JsonValue; want: TypeModel }>([
    {
      given: "with required and optional members, in the order of the document",
      schema: {
        type: "object",
        required: ["B"],
        properties: { B: { type: "string" }, A: { type: "string" } },
      },
      want: {
        ...object,
        members: [
          { ...member, name: "B", required: true, type: text },
          { ...member, name: "A", type: text },
        ],
      },
    },
    {
      given: "by its members alone",
      schema: { properties: { Name: { type: "string" } } },
      want: { ...object, members: [{ ...member, type: text }] },
    },
    {
      given: "that forbids the members of other choices",
      schema: {
        type: "object",
        properties: { Name: { type: "string" }, GroupId: false, ProxyId: false },
      },
      want: { ...object, members: [{ ...member, type: text }], absent: ["GroupId", "ProxyId"] },
    },
    {
      given: "with a member that excludes others",
      schema: {
        type: "object",
        dependentSchemas: {
          SearchValue: { properties: { ListenerName: false, Port: false, Limit: { maximum: 10 } } },
        },
      },
      want: { ...object, exclusions: [{ member: "SearchValue", excludes: ["ListenerName", "Port"] }] },
    },
    {
      given: "with everything that is said of a member",
      schema: {
        type: "object",
        properties: {
          Name: {
            type: "string",
            description: "  What it is.\n",
            deprecated: true,
            enum: ["a", "b"],
            "x-enumDescriptions": { a: "First\n", b: "Second" },
            "x-error-code": "LimitExceeded.Names",
            default: "a",
            example: "b",
          },
        },
      },
      want: {
        ...object,
        members: [
          {
            ...member,
            description: "What it is.",
            deprecated: true,
            type: { ...text, enum: ["a", "b"] },
            enumDescriptions: { a: "First", b: "Second" },
            errorCode: "LimitExceeded.Names",
            default: "a",
            example: "b",
          },
        ],
      },
    },
    {
      given: "whose default is null, and whose examples are a list",
      schema: {
        type: "object",
        properties: { Name: { type: ["string", "null"], default: null, examples: ["a", "b"] } },
      },
      want: {
        ...object,
        members: [{ ...member, type: { ...text, nullable: true }, default: null, example: "a" }],
      },
    },
    {
      given: "with a member that describes the reference, not what it refers to",
      schema: { type: "object", properties: { Name: { ...reference("Part"), description: "The part." } } },
      want: {
        ...object,
        members: [
          {
            ...member,
            description: "The part.",
            type: { kind: "reference", name: "Part", nullable: false },
          },
        ],
      },
    },
  ])("$given", ({ schema, want }) => {
    expect(buildType(at(schema))).toEqual(want);
  });

  it("takes the description of what a member refers to, where it has none itself", () => {
    const root = Cursor.at({
      schema: { type: "object", properties: { Name: reference("Part") } },
      components: { schemas: { Part: { type: "string", description: "Part of a thing." } } },
    });
    expect(buildType(root.get("schema"))).toMatchObject({ members: [{ description: "Part of a thing." }] });
  });

  it("has a member called __proto__ like any other", () => {
    const schema: JsonValue = JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}');
    expect(buildType(at(schema))).toMatchObject({ members: [{ name: "__proto__", type: text }] });
  });
});

describe("exclusive choices", () => {
  it("are a union of named objects", () => {
    const choice = { oneOf: [reference("ForConnectionRequest"), reference("ForGroupRequest")] };
    expect(buildType(at(choice))).toEqual({
      kind: "union",
      nullable: false,
      variants: ["ForConnectionRequest", "ForGroupRequest"],
    });
  });
});

describe("what cannot be read", () => {
  it.each<{ given: string; schema: JsonValue; want: string }>([
    {
      given: "a reference to something other than a schema",
      schema: { $ref: "#/components/parameters/Version" },
      want: "#/schema: a reference to #/components/schemas/… is expected here",
    },
    {
      given: "a choice between objects without names",
      schema: { oneOf: [reference("Part"), { type: "object" }] },
      want: "#/schema/oneOf/1: a reference to #/components/schemas/… is expected here",
    },
    {
      given: "several types beside null",
      schema: { type: "object", properties: { "a/b": { type: ["string", "integer"] } } },
      want: "#/schema/properties/a~1b/type: at most one type beside null is supported",
    },
    {
      given: "a type that is no text",
      schema: { type: 1 },
      want: "#/schema/type: a text is expected here",
    },
    {
      given: "an unknown format of an integer",
      schema: { type: "integer", format: "uint128" },
      want: "#/schema/format: one of int32, int64, uint64 is expected here",
    },
    {
      given: "an enumeration of another type",
      schema: { type: "string", enum: ["a", 1] },
      want: "#/schema/enum/1: a text is expected here",
    },
    {
      given: "an integer's constant that is none",
      schema: { type: "integer", const: "1" },
      want: "#/schema/const: a number is expected here",
    },
    {
      given: "a bound that is no number",
      schema: { type: "array", items: { type: "string", maxLength: "9" } },
      want: "#/schema/items/maxLength: a number is expected here",
    },
    {
      given: "a member that refers to nothing",
      schema: { type: "object", properties: { Name: reference("Nothing") } },
      want: "#/schema/properties/Name: the reference #/components/schemas/Nothing leads nowhere",
    },
    {
      given: "required members that are no list",
      schema: { type: "object", required: "Name" },
      want: "#/schema/required: a list is expected here",
    },
  ])("$given", ({ schema, want }) => {
    expect(() => buildType(at(schema))).toThrow(expect.objectContaining({ message: want }));
  });
});

describe("names in types", () => {
  it("are those of references, whatever they stand in", () => {
    const schema = {
      type: "object",
      properties: {
        One: reference("A"),
        Many: { type: "array", items: { type: "array", items: reference("B") } },
        Nested: { type: "object", properties: { Deep: { oneOf: [reference("C"), { type: "null" }] } } },
        Choice: { oneOf: [reference("D"), reference("E")] },
        None: { type: "string" },
      },
    };
    expect(referredNames(buildType(at(schema)))).toEqual(["A", "B", "C", "D", "E"]);
  });

  it("are keys of the document's schemas", () => {
    expect(schemaName(at(reference("Part")))).toBe("Part");
    expect(() => schemaName(at({ type: "object" }))).toThrow("#/schema: a reference");
  });
});
