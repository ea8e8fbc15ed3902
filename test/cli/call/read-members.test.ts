import { describe, expect, it } from "vitest";
import { readMembers, type TypedMember } from "../../../cli/call/read-members.js";
import type { ApiModel, MemberModel, TypeModel } from "../../../model/index.js";
import type { SampleObject } from "../../../samples/index.js";
import { gaap } from "../start-emulated.js";

const text: TypeModel = { kind: "string", nullable: false };
const filter: TypeModel = {
  kind: "object",
  nullable: false,
  members: [member("Name", text), member("Values", list(text))],
  absent: [],
  exclusions: [],
};

/** A document with one request that has a member of each kind. */
const model: ApiModel = {
  ...gaap,
  types: [
    type("Filter", filter),
    type("Request", {
      ...filter,
      members: [
        member("Text", text),
        member("Integer", { kind: "integer", nullable: false }),
        member("Number", { kind: "number", nullable: false }),
        member("Flag", { kind: "boolean", nullable: false }),
        member("Tags", list(text)),
        member("Filter", { kind: "reference", name: "Filter", nullable: false }),
        member("Filters", list({ kind: "reference", name: "Filter", nullable: false })),
        member("Anything", { kind: "any", nullable: false }),
        member("__proto__", text),
      ],
    }),
  ],
};

function member(name: string, of: TypeModel): MemberModel {
  return { name, description: "", required: false, deprecated: false, type: of };
}

function list(items: TypeModel): TypeModel {
  return { kind: "array", nullable: false, items };
}

function type(name: string, of: TypeModel) {
  return { name, description: "", deprecated: false, type: of };
}

/** Reads `Name=value` as if each was typed as a flag. */
function read(typed: readonly string[], start?: SampleObject): string {
  const members = typed.map((word): TypedMember => {
    const [path = "", ...value] = word.split("=");
    return [path, value.join("=")];
  });
  return JSON.stringify(readMembers(model, "Request", members, start));
}

describe("members of the command line", () => {
  it.each([
    {
      given: ["Text=443", "Integer=443", "Number=-1.5e3", "Flag=true"],
      want: '{"Text":"443","Integer":443,"Number":-1500,"Flag":true}',
    },
    { given: ["Text="], want: '{"Text":""}' },
    { given: ["Tags=a", "Tags=b"], want: '{"Tags":["a","b"]}' },
    { given: ['Tags=["a","b"]', "Tags=c"], want: '{"Tags":["a","b","c"]}' },
    { given: ["Tags.1=b", "Tags.0=a"], want: '{"Tags":["a","b"]}' },
    {
      given: ["Filters.0.Name=n", "Filters.0.Values.0=v"],
      want: '{"Filters":[{"Name":"n","Values":["v"]}]}',
    },
    { given: ['Filter={"Name":"n"}'], want: '{"Filter":{"Name":"n"}}' },
    { given: ['Anything={"0":1}'], want: '{"Anything":{"0":1}}' },
    { given: ["Anything=null"], want: '{"Anything":null}' },
    { given: ["__proto__=x"], want: '{"__proto__":"x"}' },
  ])("$given", ({ given, want }) => {
    expect(read(given)).toBe(want);
  });

  it.each([
    { given: ["Text=b"], start: { Text: "a", Flag: true }, want: '{"Text":"b","Flag":true}' },
    { given: ["Tags=b"], start: { Tags: ["a"] }, want: '{"Tags":["b"]}' },
    {
      given: ["Filters.1.Name=b"],
      start: { Filters: [{ Name: "a" }, { Name: "a", Values: ["v"] }] },
      want: '{"Filters":[{"Name":"a"},{"Name":"b","Values":["v"]}]}',
    },
    {
      given: ["Filter.Name=b"],
      start: { Filter: { Name: "a", Values: [] } },
      want: '{"Filter":{"Name":"b","Values":[]}}',
    },
  ])("take the place of what a file has: $given", ({ given, start, want }) => {
    expect(read(given, start)).toBe(want);
  });

  it.each([
    { given: ["Txet=a"], want: "--Txet: there is no member Txet. Did you mean Text?" },
    { given: ["Filters.0.Nmae=a"], want: "--Filters.0.Nmae: there is no member Nmae. Did you mean Name?" },
    { given: ["Filters.Name=a"], want: "--Filters.Name: Name is no index of a list; write a number from 0." },
    { given: ["Text.0=a"], want: "--Text.0: what stands before .0 is one value and has no parts." },
    { given: ["Integer=x"], want: '--Integer takes an integer, not "x".' },
    { given: ["Integer=4.5"], want: '--Integer takes an integer, not "4.5".' },
    { given: ["Number=NaN"], want: '--Number takes a number, not "NaN".' },
    { given: ["Flag=yes"], want: '--Flag takes true or false, not "yes".' },
    {
      given: ["Filter=a"],
      want: "--Filter takes JSON here, or its parts one by one: --Filter.NAME or --Filter.0",
    },
    { given: ["Text=a", "Text=b"], want: "--Text is given twice." },
    { given: ["Tags=a", "Tags.0=b"], want: "--Tags.0 is given twice." },
    {
      given: ["Tags.1=b"],
      want: "--Tags.0 is missing: the indices of a list begin at 0 and leave none out.",
    },
  ])("are refused: $given", ({ given, want }) => {
    expect(() => read(given)).toThrow(want);
  });
});
