import { describe, expect, it } from "vitest";
import { namedTypeStatement } from "../../../generator/emit/named-type.js";
import { code } from "../../../model/escape/index.js";
import type { ObjectType, TypeModel } from "../../../model/index.js";
import { print } from "../example-plan.js";

const object: ObjectType = {
  kind: "object",
  nullable: false,
  members: [
    {
      name: "Name",
      description: "Name of it.",
      required: true,
      deprecated: false,
      type: { kind: "string", nullable: false },
    },
  ],
  absent: [],
  exclusions: [],
};

describe("a named type", () => {
  it.each<{ given: string; type: TypeModel; want: string }>([
    {
      given: "an object",
      type: object,
      want: "/** A thing. */\nexport interface Thing {\n  /** Name of it. */\n  Name: string;\n}",
    },
    {
      given: "an object that only forbids",
      type: { ...object, members: [], absent: ["Kind"] },
      want:
        "/** A thing. */\nexport interface Thing {\n" +
        "  /** Never set in this form of the request. */\n  Kind?: never;\n}",
    },
    {
      given: "an object that may be null",
      type: { ...object, nullable: true },
      want: "/** A thing. */\nexport type Thing = { Name: string } | null;",
    },
    {
      // An empty interface would take anything.
      given: "an object without members",
      type: { ...object, members: [] },
      want: "/** A thing. */\nexport type Thing = Record<string, never>;",
    },
    {
      given: "a choice",
      type: { kind: "union", nullable: false, variants: ["Pebble", "Rock"] },
      want: "/** A thing. */\nexport type Thing = Pebble | Rock;",
    },
    {
      given: "a text",
      type: { kind: "string", nullable: false, enum: ["a", "b"] },
      want: '/** A thing. */\nexport type Thing = "a" | "b";',
    },
  ])("$given", ({ type, want }) => {
    const named = { name: "Thing", description: "", deprecated: false, type };
    expect(print([namedTypeStatement(named, code`A thing.`, code`Int64`)])).toBe(want);
  });

  it("says that it is deprecated", () => {
    const named = { name: "Thing", description: "", deprecated: true, type: object };
    expect(print([namedTypeStatement(named, code`A thing.`, code`Int64`)])).toMatch(
      "/**\n * A thing.\n *\n * @deprecated\n */\nexport interface Thing {",
    );
  });
});
