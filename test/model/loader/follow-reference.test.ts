import { type Document, Source } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { followReference } from "../../../model/loader/follow-reference.js";

const file = (name: string, parsed: unknown): Document => ({ source: new Source(name, ""), parsed });

const main = file("main.yaml", {
  value: { list: ["x", { deep: true }], "a/b": 1 },
  alias: { $ref: "#/value" },
  other: { $ref: "other.yaml#/here" },
  missing: { $ref: "none.yaml" },
  self: { $ref: "#/self" },
  within: { $ref: "#/within/x" },
  here: { $ref: "other.yaml#/back" },
});
const other = file("other.yaml", { here: { $ref: "main.yaml#/value" }, back: { $ref: "main.yaml#/here" } });

const files = new Map([main, other].map((document) => [document.source.absoluteRef, document]));
const follow = async (target: string) => {
  const opened: string[] = [];
  const { document, problem } = await followReference(target, main, async (_from, path) => {
    opened.push(path);
    return files.get(path);
  });
  return { file: document?.source.absoluteRef, problem, opened };
};

describe("a reference", () => {
  it.each([
    { target: "#/value", want: { file: "main.yaml", opened: [] } },
    { target: "#/value/a~1b", want: { file: "main.yaml", opened: [] } },
    { target: "#/alias/list/1/deep", want: { file: "main.yaml", opened: [] } },
    { target: "other.yaml", want: { file: "other.yaml", opened: ["other.yaml"] } },
    { target: "other.yaml#", want: { file: "other.yaml", opened: ["other.yaml"] } },
    // To where the last of several leads.
    { target: "#/other", want: { file: "main.yaml", opened: ["other.yaml", "main.yaml"] } },
  ])("is followed to what it names: $target", async ({ target, want }) => {
    expect(await follow(target)).toEqual({ ...want, problem: undefined });
  });

  it.each([
    { target: "#/nothing" },
    { target: "#/value/list/7" },
    { target: "#/value/list/x" },
    { target: "none.yaml" },
    { target: "#/missing/x" },
  ])("that leads nowhere is left to Redocly: $target", async ({ target }) => {
    expect(await follow(target)).toMatchObject({ file: undefined, problem: undefined });
  });

  it.each([
    { target: "#/self", says: "the reference leads in a circle: `#/self` → `#/self`" },
    { target: "#/within", says: "leads in a circle" },
    { target: "#/here", says: "`other.yaml#/back` → `main.yaml#/here` → `other.yaml#/back`" },
    { target: "#name", says: "names an anchor" },
    { target: "#/value/constructor", says: "the reference `#/value/constructor` leads nowhere" },
    { target: "#/value/__proto__/polluted", says: "leads nowhere" },
    { target: "#/value/list/length", says: undefined },
  ])("is refused: $target", async ({ target, says }) => {
    const { file: end, problem } = await follow(target);
    expect(end).toBeUndefined();
    if (says === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(says);
  });
});
