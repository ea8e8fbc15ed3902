import { describe, expect, it } from "vitest";
import { interfaceMembers, typeText } from "../../../generator/emit/type-text.js";
import { code } from "../../../model/escape/index.js";
import type { MemberModel, ObjectType, TypeModel } from "../../../model/index.js";

const wide = code`Int64`;
const text = { kind: "string", nullable: false } as const;
const part = { kind: "reference", name: "Part", nullable: false } as const;
const empty: ObjectType = { kind: "object", nullable: false, members: [], absent: [], exclusions: [] };
const name: MemberModel = { name: "Name", description: "", required: true, deprecated: false, type: text };

describe("the type of a value", () => {
  it.each<{ given: TypeModel; want: string }>([
    { given: text, want: "string" },
    { given: { ...text, nullable: true }, want: "string | null" },
    { given: { ...text, enum: ["a", 'b"\n</'] }, want: '"a" | "b\\"\\n<\\/"' },
    { given: { ...text, enum: ["a"], nullable: true }, want: '"a" | null' },
    { given: { ...text, enum: [] }, want: "never" },
    { given: { kind: "integer", nullable: false, format: "uint64" }, want: "Int64" },
    { given: { kind: "integer", nullable: false, format: "uint64", maximum: 65_535 }, want: "number" },
    { given: { kind: "integer", nullable: true, format: "int64", maximum: 65_535 }, want: "Int64 | null" },
    { given: { kind: "integer", nullable: false, enum: [0, -1] }, want: "0 | -1" },
    { given: { kind: "number", nullable: false }, want: "number" },
    { given: { kind: "number", nullable: true, enum: [0.5, 1] }, want: "0.5 | 1 | null" },
    { given: { kind: "boolean", nullable: true }, want: "boolean | null" },
    { given: { kind: "boolean", nullable: false, enum: [true] }, want: "true" },
    { given: { kind: "any", nullable: true }, want: "unknown" },
    { given: part, want: "Part" },
    { given: { kind: "union", nullable: true, variants: ["A", "B"] }, want: "A | B | null" },
    { given: { kind: "array", nullable: false, items: part }, want: "Part[]" },
    { given: { kind: "array", nullable: true, items: text }, want: "string[] | null" },
    // What binds less than the brackets stands in parentheses.
    {
      given: { kind: "array", nullable: false, items: { ...text, nullable: true } },
      want: "(string | null)[]",
    },
    {
      given: { kind: "array", nullable: false, items: { kind: "array", nullable: false, items: text } },
      want: "string[][]",
    },
    { given: empty, want: "Record<string, never>" },
    {
      given: { ...empty, members: [name, { ...name, name: "a-b", required: false, type: part }] },
      want: '{ Name: string; "a-b"?: Part }',
    },
    { given: { ...empty, members: [name], absent: ["Kind"] }, want: "{ Name: string; Kind?: never }" },
    { given: { ...empty, members: [{ ...name, name: "__proto__" }] }, want: '{ ["__proto__"]: string }' },
  ])("is $want", ({ given, want }) => {
    expect(typeText(given, wide)).toBe(want);
  });

  it("does not take a name that is none", () => {
    expect(() => typeText({ ...part, name: "Part; evil()" }, wide)).toThrow(TypeError);
  });
});

describe("a member's doc comment", () => {
  const docOf = (member: Partial<MemberModel>) =>
    interfaceMembers({ ...empty, members: [{ ...name, ...member }] }, wide)[0]?.doc;

  it.each<{ given: string; member: Partial<MemberModel>; want: string }>([
    { given: "nothing", member: {}, want: "" },
    { given: "its description", member: { description: "Name of it." }, want: "Name of it." },
    {
      given: "the meaning of its values",
      member: { description: "State of it.", enumDescriptions: { "0": "Running", "1": "Gone" } },
      want: "State of it.\n- 0: Running\n- 1: Gone",
    },
    {
      given: "its default",
      member: { description: "Size of it.", default: "a\u2028*/" },
      want: 'Size of it.\n@default "a *\\/"',
    },
    { given: "a default that is null", member: { default: null }, want: "\n@default null" },
    {
      given: "that it is deprecated",
      member: { description: "Old name. @internal", deprecated: true },
      want: "Old name. \\@internal\n@deprecated",
    },
  ])("says $given", ({ member, want }) => {
    expect(docOf(member)).toBe(want);
  });

  it("says of a member that must be absent that it is never set", () => {
    expect(interfaceMembers({ ...empty, members: [name], absent: ["Kind"] }, wide)).toEqual([
      { name: "Name", type: "string", optional: false, doc: "" },
      { name: "Kind", type: "never", optional: true, doc: "Never set in this form of the request." },
    ]);
  });
});
