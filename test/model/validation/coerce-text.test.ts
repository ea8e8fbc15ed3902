import { describe, expect, it } from "vitest";
import type { JsonValue, TypeModel } from "../../../model/index.js";
import { coerceText } from "../../../model/validation/coerce-text.js";
import { member, object, sampleModel } from "../../emulator/sample-model.js";

const integer = { kind: "integer", nullable: false } as const;
const number = { kind: "number", nullable: false } as const;
const boolean = { kind: "boolean", nullable: false } as const;
const text = { kind: "string", nullable: false } as const;
const types = {
  ForA: object([member("A", integer, { required: true })], { absent: ["B"] }),
  ForB: object([member("B", integer, { required: true })], { absent: ["A"] }),
};

describe("coerceText", () => {
  const cases: readonly { type: TypeModel; given: JsonValue; want: JsonValue }[] = [
    { type: integer, given: "443", want: 443 },
    { type: integer, given: "-1", want: -1 },
    { type: integer, given: "18446744073709551615", want: 18446744073709551615n },
    { type: integer, given: "4.5", want: "4.5" },
    { type: integer, given: "0x10", want: "0x10" },
    { type: integer, given: "", want: "" },
    { type: number, given: "4.5", want: 4.5 },
    { type: boolean, given: "true", want: true },
    { type: boolean, given: "TRUE", want: "TRUE" },
    { type: text, given: "443", want: "443" },
    { type: { kind: "array", nullable: false, items: integer }, given: ["1", 2], want: [1, 2] },
    { type: types.ForA, given: { A: "1", Other: "2" }, want: { A: 1, Other: "2" } },
    {
      type: { kind: "union", nullable: false, variants: ["ForA", "ForB"] },
      given: { B: "1" },
      want: { B: 1 },
    },
    { type: types.ForA, given: "no object", want: "no object" },
  ];
  it.each(cases)("$type.kind: $given becomes $want", ({ type, given, want }) => {
    expect(coerceText(sampleModel(type, types), type, given)).toEqual(want);
  });
});
