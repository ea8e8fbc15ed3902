import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson, writeJson } from "../../../cli/call/json-text.js";

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.constantFrom(
      'integer:"1',
      "integer:12345678901234567890",
      "12345678901234567890",
      '\\"9007199254740993',
    ),
    fc.bigInt().filter((integer) => !Number.isSafeInteger(Number(integer))),
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((number) => !Object.is(number, -0) && !Number.isInteger(number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value")),
    fc.dictionary(fc.string(), tie("value")),
  ),
})).value;

describe("JSON with integers of any size", () => {
  it("is read as it was written, in 500 values", () => {
    // Any JSON value with bigints in it is one that can be written.
    fc.assert(
      fc.property(value, (given) => {
        expect(readJson(writeJson(given as never))).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { given: '{"a":9007199254740993}', want: { a: 9007199254740993n } },
    { given: '{"a":9007199254740991}', want: { a: 9007199254740991 } },
    { given: '{"a":"9007199254740993"}', want: { a: "9007199254740993" } },
    { given: '"\\\\\\"9007199254740993"', want: '\\"9007199254740993' },
    { given: "1e400", want: Number.POSITIVE_INFINITY },
    { given: "-18446744073709551616", want: -18446744073709551616n },
  ])("$given", ({ given, want }) => {
    expect(readJson(given)).toEqual(want);
  });
});
