import { describe, expect, it } from "vitest";
import { parseJson } from "../../../model/loader/parse-json.js";

describe("a text of JSON", () => {
  it.each([
    { given: "{}", want: {} },
    { given: ' \n{ "a": [1, { "b": "c: \\"d\\": " }] }', want: { a: [1, { b: 'c: "d": ' }] } },
    { given: '{ "a" : { "a": null } }', want: { a: { a: null } } },
  ])("is read: $given", ({ given, want }) => {
    expect(parseJson(given)).toEqual(want);
  });

  it.each([
    { given: "a: 1", why: "YAML" },
    { given: "{ a: 1 }", why: "YAML that begins like JSON" },
    { given: "[1]", why: "no object" },
    { given: '{ "a": 1, }', why: "a comma too many" },
    { given: '{ "a": 1, "a": 2 }', why: "a key twice" },
    { given: '{ "a": { "b": 1, "\\u0062": 2 } }', why: "a key twice, by the number of a letter" },
  ])("is left to the reader of YAML: $why", ({ given }) => {
    expect(parseJson(given)).toBeUndefined();
  });

  it("keeps the prototype as a key, for others to refuse", () => {
    expect(Object.keys(parseJson('{ "__proto__": 1 }') ?? {})).toEqual(["__proto__"]);
  });
});
