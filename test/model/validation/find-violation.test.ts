import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue, TypeModel } from "../../../model/index.js";
import { findViolation } from "../../../model/validation/find-violation.js";
import { violationRules } from "../../../model/validation/violation.js";
import { member, object, sampleModel } from "../../emulator/sample-model.js";

const text = { kind: "string", nullable: false } as const;
const integer = { kind: "integer", nullable: false } as const;
const reference = (name: string) => ({ kind: "reference", name, nullable: false }) as const;

/** What the gateway answers: a code and a message, or nothing. */
function judge(request: JsonObject, type: TypeModel, types: Readonly<Record<string, TypeModel>> = {}) {
  const violation = findViolation(sampleModel(type, types), type, request);
  return violation && `${violation.code ?? violationRules[violation.kind].code}: ${violation.message}`;
}

describe("findViolation", () => {
  describe("of one member", () => {
    const cases: readonly { type: TypeModel; given: JsonValue; want: string | undefined }[] = [
      { type: text, given: "a", want: undefined },
      { type: text, given: 1, want: "InvalidParameter: M must be text, but it is 1." },
      { type: text, given: null, want: "InvalidParameter: M must be text, but it is null." },
      { type: { ...text, nullable: true }, given: null, want: undefined },
      { type: text, given: {}, want: "InvalidParameter: M must be text, but it is an object." },
      { type: { ...text, maxLength: 2 }, given: "😀😀", want: undefined },
      {
        type: { ...text, maxLength: 2 },
        given: "abc",
        want: "InvalidParameterValue: M must have a length of at most 2, but it has 3.",
      },
      {
        type: { ...text, minLength: 1 },
        given: "",
        want: "InvalidParameterValue: M must have a length of at least 1, but it has 0.",
      },
      {
        type: { ...text, enum: ["on", "off"] },
        given: "ON",
        want: 'InvalidParameterValue: M must be one of "on", "off", but it is "ON".',
      },
      {
        type: { ...text, format: "date" },
        given: "2023-7-13",
        want: 'InvalidParameter: M must be text of the format date, but it is the text "2023-7-13".',
      },
      { type: { ...text, format: "date-time" }, given: "2023-07-13T07:25:34+08:00", want: undefined },
      {
        type: integer,
        given: "443",
        want: 'InvalidParameter: M must be an integer (int64), but it is the text "443".',
      },
      { type: integer, given: 4.5, want: "InvalidParameter: M must be an integer (int64), but it is 4.5." },
      { type: integer, given: -1, want: undefined },
      {
        type: { ...integer, format: "uint64" },
        given: -1,
        want: "InvalidParameter: M must be an integer (uint64), but it is -1.",
      },
      {
        type: { ...integer, format: "int32" },
        given: 2 ** 31,
        want: "InvalidParameter: M must be an integer (int32), but it is 2147483648.",
      },
      { type: { ...integer, format: "uint64" }, given: 2n ** 64n - 1n, want: undefined },
      {
        type: { ...integer, format: "uint64" },
        given: 2n ** 64n,
        want: "InvalidParameter: M must be an integer (uint64), but it is 18446744073709551616.",
      },
      { type: { ...integer, format: "int64" }, given: -(2n ** 63n), want: undefined },
      {
        type: { ...integer, format: "int64" },
        given: 2n ** 63n,
        want: "InvalidParameter: M must be an integer (int64), but it is 9223372036854775808.",
      },
      {
        type: { ...integer, format: "uint64", maximum: 65_535 },
        given: 2n ** 60n,
        want: "InvalidParameterValue: M must be at most 65535, but it is 1152921504606846976.",
      },
      {
        type: { ...integer, minimum: 1 },
        given: 0,
        want: "InvalidParameterValue: M must be at least 1, but it is 0.",
      },
      {
        type: { ...integer, maximum: 9 },
        given: 10,
        want: "InvalidParameterValue: M must be at most 9, but it is 10.",
      },
      {
        type: { ...integer, enum: [0, 1] },
        given: 2,
        want: "InvalidParameterValue: M must be one of 0, 1, but it is 2.",
      },
      {
        type: { kind: "number", nullable: false, maximum: 1 },
        given: 1.5,
        want: "InvalidParameterValue: M must be at most 1, but it is 1.5.",
      },
      {
        type: { kind: "number", nullable: false, enum: [0.5, 1] },
        given: 0.7,
        want: "InvalidParameterValue: M must be one of 0.5, 1, but it is 0.7.",
      },
      {
        type: { kind: "boolean", nullable: false, enum: [true] },
        given: false,
        want: "InvalidParameterValue: M must be one of true, but it is false.",
      },
      {
        type: { kind: "boolean", nullable: false },
        given: "true",
        want: 'InvalidParameter: M must be true or false, but it is the text "true".',
      },
      {
        type: { kind: "array", nullable: false, items: integer },
        given: [1, "2"],
        want: 'InvalidParameter: M.1 must be an integer (int64), but it is the text "2".',
      },
      {
        type: { kind: "array", nullable: false, items: integer, minItems: 1, maxItems: 2 },
        given: [],
        want: "InvalidParameterValue: M must have a length of at least 1, but it has 0.",
      },
      { type: object([]), given: [], want: "InvalidParameter: M must be an object, but it is a list." },
      {
        type: { kind: "array", nullable: false, items: object([member("Name", text, { required: true })]) },
        given: [{ Name: "a" }, {}],
        want: "MissingParameter: M.1.Name is missing.",
      },
      { type: { kind: "any", nullable: true }, given: [{ a: null }], want: undefined },
      // A pattern that would take forever is not run.
      { type: { ...text, pattern: "^(a+)+$" }, given: `${"a".repeat(50)}!`, want: undefined },
    ];
    it.each(cases)("$type with $given: $want", ({ type, given, want }) => {
      expect(judge({ M: given }, object([member("M", type)]))).toBe(want);
    });
  });

  it("looks for unknown, then missing, then wrongly typed members, then values, wherever they stand", () => {
    const type = object([
      member("Value", { ...integer, maximum: 1 }),
      member("Type", integer),
      member("Missing", text, { required: true }),
    ]);
    const request = { Value: 2, Type: "", Missing: "", Unknown: 0 };
    const { Unknown, ...known } = request;
    const { Missing, ...incomplete } = known;
    expect([
      judge(request, type),
      judge(incomplete, type),
      judge(known, type),
      judge({ ...known, Type: 1 }, type),
      judge({ Missing, Value: 1 }, type),
      Unknown,
    ]).toEqual([
      'UnknownParameter: "Unknown" is not a known member.',
      "MissingParameter: Missing is missing.",
      'InvalidParameter: Type must be an integer (int64), but it is the text "".',
      "InvalidParameterValue: Value must be at most 1, but it is 2.",
      undefined,
      0,
    ]);
  });

  it("answers a member's own code for its values, but not for its type", () => {
    const type = object([member("Port", { ...integer, maximum: 9 }, { errorCode: "Invalid.Port" })]);
    expect(judge({ Port: 10 }, type)).toMatch(/^Invalid\.Port: /);
    expect(judge({ Port: "10" }, type)).toMatch(/^InvalidParameter: /);
  });

  it.each(["__proto__", "constructor", "toString"])("takes %s for a name like any other", (name) => {
    const request: JsonObject = JSON.parse(`{"${name}": {"Name": "x"}}`);
    const type = object([member("Name", text, { required: true })]);
    expect(judge(request, type)).toBe(`UnknownParameter: "${name}" is not a known member.`);
    const inherited = object([member(name, text, { required: true })]);
    expect(judge({}, inherited)).toBe(`MissingParameter: ${name} is missing.`);
  });

  it("cuts what it repeats of a request", () => {
    const message = judge({ ["x".repeat(100_000)]: 1 }, object([]));
    expect(message?.length).toBeLessThan(120);
  });

  describe("of a choice between members", () => {
    const common = member("Name", text, { required: true });
    const own = (name: string) => member(name, text, { required: true });
    const types = {
      ForA: object([common, own("A"), member("Id", text)], { absent: ["B"] }),
      ForB: object([common, own("B"), member("Id", text)], { absent: ["A"] }),
      ForId: object([common, own("Id")], { absent: ["A", "B"] }),
    };
    const choice = { kind: "union", nullable: false, variants: Object.keys(types) } as const;
    const Name = "n";
    it.each([
      { given: { Name, A: "a" }, want: undefined },
      { given: { Name, B: "b", Id: "i" }, want: undefined },
      { given: { Name, Id: "i" }, want: undefined },
      { given: { Name }, want: "MissingParameter: One of A, B, Id must be set." },
      { given: {}, want: "MissingParameter: Name is missing." },
      { given: { Name, A: "a", B: "b" }, want: "InvalidParameter: B and A cannot be set together." },
      { given: { Name, A: 1, B: "b" }, want: "InvalidParameter: A must be text, but it is 1." },
      { given: { Name: 1 }, want: "InvalidParameter: Name must be text, but it is 1." },
      { given: { Name, C: "c" }, want: 'UnknownParameter: "C" is not a known member.' },
    ])("$given: $want", ({ given, want }) => {
      expect(judge(given, choice, types)).toBe(want);
    });

    it("names the members by their paths inside of another member", () => {
      const nested = object([member("Place", choice)]);
      expect(judge({ Place: { Name } }, nested, types)).toBe(
        "MissingParameter: One of Place.A, Place.B, Place.Id must be set.",
      );
    });
  });

  it("refuses members that exclude each other", () => {
    const members = ["Search", "Name", "Port"].map((name) => member(name, text));
    const type = object(members, { exclusions: [{ member: "Search", excludes: ["Name", "Port"] }] });
    expect(judge({ Name: "n", Port: "p" }, type)).toBeUndefined();
    expect(judge({ Name: "n", Search: "s" }, type)).toBe(
      "InvalidParameter: Search and Name cannot be set together.",
    );
  });

  it("follows a type that contains itself as deep as the request goes", () => {
    const types = { Node: object([member("Child", reference("Node")), member("Size", integer)]) };
    const request = { Child: { Child: { Size: "1" } } };
    expect(judge(request, reference("Node"), types)).toMatch(/^InvalidParameter: Child\.Child\.Size must be/);
  });
});
