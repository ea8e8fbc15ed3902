import { describe, expect, it } from "vitest";
import { checkValues } from "../../../model/loader/check-values.js";

/** A list in a list, so often. */
const nest = (depth: number): unknown => {
  let value: unknown = "x";
  for (let count = 0; count < depth; count++) value = [value];
  return value;
};

const circle: unknown[] = [];
circle.push({ again: circle });

describe("the values of a file", () => {
  const shared = ["x", "x"];

  it.each([
    { given: "a text", value: "x", want: 1 },
    { given: "a file without content", value: undefined, want: 1 },
    { given: "a mapping and a list", value: { a: [1, null], b: true }, want: 5 },
    { given: "what aliases repeat, each time", value: [shared, shared], want: 7 },
    { given: "lists as deep as they may be", value: nest(100), want: 101 },
  ])("are counted: $given", ({ value, want }) => {
    expect(checkValues(value)).toBe(want);
  });

  it.each([
    { given: "too deep a nesting", value: nest(101), path: [0], says: "more than 100 deep" },
    { given: "an alias within itself", value: circle, path: [0, "again"], says: "inside of what it repeats" },
    {
      given: "a number that JSON cannot hold",
      value: { a: [0, Number.NaN] },
      path: ["a", 1],
      says: "no form",
    },
    { given: "a date", value: { a: new Date(0) }, path: ["a"], says: "no form" },
    { given: "a set", value: [new Set([1])], path: [0], says: "no form" },
    { given: "a zero character", value: { a: "b\0" }, path: ["a"], says: "zero character" },
    { given: "a zero character in a key", value: { "a\0": 1 }, path: ["a\0"], says: "zero character" },
    { given: "half a character", value: ["😀", "\ud800"], path: [1], says: "half a character" },
    {
      given: "half a character in a key",
      value: { "\udc00a": 1 },
      path: ["\udc00a"],
      says: "half a character",
    },
    {
      given: "the prototype as a key",
      value: { a: JSON.parse('{ "__proto__": 1 }') },
      path: ["a", "__proto__"],
      says: "can be called `__proto__`",
    },
  ])("are refused with the keys that lead there: $given", ({ value, path, says }) => {
    expect(checkValues(value)).toEqual({ path, message: expect.stringContaining(says) });
  });

  it("may be only so many, with those of other files", () => {
    expect(checkValues([1, 2], 6, 3)).toBe(3);
    expect(checkValues([1, 2], 5, 3)).toEqual({
      path: [1],
      message: "there are more than 5 values, those that aliases repeat included; take some out",
    });
  });
});
