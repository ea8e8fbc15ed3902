import { describe, expect, it } from "vitest";
import {
  describeBounds,
  describeType,
  listForms,
  listMembers,
  listValues,
  structuresOf,
} from "../../../docs/words/index.js";
import { typeByName } from "../../../model/index.js";
import { loadGaap } from "../../start-gaap.js";

const gaap = await loadGaap();
const formsOf = (name: string) => listForms(gaap, typeByName(gaap, name).type);

describe("the members of a request", () => {
  it("are told apart by what each form of it requires", () => {
    expect(formsOf("DescribeHTTPListenersRequest").map(({ label }) => label)).toEqual([
      "ProxyId",
      "GroupId",
      "ListenerId",
    ]);
    expect(formsOf("ModifyHTTPListenerAttributeRequest").map(({ label }) => label)).toEqual([""]);
  });

  it("stand once each, required ones first, then those to choose from", () => {
    const members = listMembers(formsOf("CreateHTTPListenerRequest"));
    expect(members.map(({ member, need }) => `${member.name} ${need}`)).toEqual([
      "ListenerName required",
      "Port required",
      "ProxyId choice",
      "GroupId choice",
    ]);
  });

  it("are made of structures, which are listed once; forms are none", () => {
    expect(structuresOf(gaap, ["DescribeHTTPListenersRequest", "DescribeHTTPListenersResponse"])).toEqual([
      "HTTPListener",
    ]);
    expect(structuresOf(gaap, ["CreateHTTPListenerRequest"])).toEqual([]);
  });
});

describe("words for types", () => {
  const text = { kind: "string", nullable: false } as const;

  it.each([
    { given: text, want: "string", bounds: [] },
    { given: { ...text, minLength: 1, maxLength: 30 }, want: "string", bounds: ["1 to 30 characters"] },
    {
      given: { ...text, maxLength: 1, format: "uuid" },
      want: "string",
      bounds: ["at most 1 character", "uuid"],
    },
    {
      given: { kind: "integer", nullable: false, minimum: 1 } as const,
      want: "integer",
      bounds: ["at least 1"],
    },
    {
      // What every number of JSON keeps to, is no bound worth a word.
      given: { kind: "integer", nullable: false, minimum: 0, maximum: 2 ** 53 - 1 } as const,
      want: "integer",
      bounds: ["at least 0"],
    },
    {
      given: { kind: "array", nullable: false, items: { ...text, minLength: 2 }, minItems: 1 } as const,
      want: "list of string",
      bounds: ["at least 1 entry", "at least 2 characters"],
    },
    { given: { kind: "reference", nullable: false, name: "Filter" } as const, want: "Filter", bounds: [] },
  ])("$want $bounds", ({ given, want, bounds }) => {
    expect(describeType(given)).toBe(want);
    expect(describeBounds(given)).toEqual(bounds);
  });

  it("gives the values of an enumeration their meanings", () => {
    const member = {
      name: "Status",
      description: "",
      required: true,
      deprecated: false,
      type: { kind: "integer", nullable: false, enum: [0, 1] } as const,
      enumDescriptions: { "0": "Running" },
    };
    expect(listValues(member)).toEqual([
      { text: "0", meaning: "Running" },
      { text: "1", meaning: "" },
    ]);
  });
});
