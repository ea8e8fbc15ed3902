import { describe, expect, it } from "vitest";
import { Cursor, DocumentError } from "../../../model/build/cursor.js";
import type { JsonObject } from "../../../model/index.js";

const document: JsonObject = {
  "a/b~c": { text: "  words\n", number: 3, flag: true, list: ["x", 1], none: null },
  first: { $ref: "#/a~1b~0c" },
  broken: { $ref: "#/nowhere" },
  huge: Number.POSITIVE_INFINITY,
};
const root = Cursor.at(document);
const place = root.get("a/b~c");

describe("a place in a document", () => {
  it("reads what stands there", () => {
    expect(place.get("text").text()).toBe("  words\n");
    expect(place.get("text").prose()).toBe("words");
    expect(place.get("number").number()).toBe(3);
    expect(place.get("flag").flag()).toBe(true);
    expect(place.get("list").items()).toHaveLength(2);
    expect(place.get("list").get("0").exists).toBe(false);
    expect(place.entries().map(([key]) => key)).toEqual(["text", "number", "flag", "list", "none"]);
  });

  it("is empty where there is nothing", () => {
    const nothing = root.get("nothing");
    expect(nothing.exists).toBe(false);
    expect(nothing.get("beneath").exists).toBe(false);
    expect(nothing.prose()).toBe("");
    expect(nothing.flag()).toBe(false);
    expect(nothing.items()).toEqual([]);
    expect(nothing.entries()).toEqual([]);
  });

  it("has no members that JavaScript adds to objects", () => {
    expect(root.get("constructor").exists).toBe(false);
    expect(root.get("__proto__").exists).toBe(false);
  });

  it("follows a reference, and stays where there is none", () => {
    expect(root.get("first").resolve().pointer).toBe("#/a~1b~0c");
    expect(place.resolve()).toBe(place);
  });

  it.each([
    { given: "a text", read: () => place.get("number").text(), want: "#/a~1b~0c/number: a text" },
    { given: "prose", read: () => place.get("number").prose(), want: "#/a~1b~0c/number: a text" },
    { given: "a number", read: () => place.get("text").number(), want: "#/a~1b~0c/text: a number" },
    { given: "an infinite number", read: () => root.get("huge").number(), want: "#/huge: a number" },
    { given: "true or false", read: () => place.get("text").truth(), want: "#/a~1b~0c/text: true or false" },
    { given: "a list", read: () => place.items(), want: "#/a~1b~0c: a list" },
    { given: "a list of texts", read: () => place.get("list").texts(), want: "#/a~1b~0c/list/1: a text" },
    { given: "an object", read: () => place.get("list").object(), want: "#/a~1b~0c/list: an object" },
    { given: "not null", read: () => place.get("none").object(), want: "#/a~1b~0c/none: an object" },
    {
      given: "one of some texts",
      read: () => place.get("text").oneOf(["read", "create"]),
      want: "#/a~1b~0c/text: one of read, create",
    },
    {
      given: "a reference that leads somewhere",
      read: () => root.get("broken").resolve(),
      want: "#/broken: the reference #/nowhere leads nowhere",
    },
  ])("names itself where it was to hold $given", ({ read, want }) => {
    expect(read).toThrow(DocumentError);
    expect(read).toThrow(want);
  });
});
