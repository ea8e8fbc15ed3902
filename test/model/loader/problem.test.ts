import { join } from "node:path";
import { Source } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { displayPath, ProblemsError } from "../../../model/configuration/index.js";
import { toProblems, toReadProblem } from "../../../model/loader/problem.js";

const text = "a:\n  b: 1\n  $ref: other.yaml#/c\nd: 2\n/#e:\n  - $ref: e.yaml\n";

type Found = Parameters<typeof toProblems>[0][number];

function found(file: string, pointer: string, message: string, more: Partial<Found> = {}): Found {
  const location = [{ source: new Source(join(process.cwd(), file), text), pointer, reportOnKey: false }];
  return { ruleId: "rule", severity: "error", message, suggest: [], location, ...more };
}

describe("what the linter reports", () => {
  it("is put in the order of files and places, each once", () => {
    const problems = toProblems([
      found("b.yaml", "#/a/b", "Second."),
      found("a.yaml", "#/d", "Third."),
      found("a.yaml", "#/a/b", "First."),
      found("b.yaml", "#/a/b", "Second."),
      found("a.yaml", "#/a/b", "First, too."),
    ]);
    expect(problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual(
      ["a.yaml:2:6 First.", "a.yaml:2:6 First, too.", "a.yaml:4:4 Third.", "b.yaml:2:6 Second."],
    );
  });

  it.each([
    {
      given: "an error",
      problem: found("a.yaml", "#/d", "Wrong.\n"),
      want: { severity: "error", rule: "rule", message: "Wrong.", pointer: "#/d" },
    },
    {
      given: "a warning",
      problem: found("a.yaml", "#/d", "Odd.", { severity: "warn" }),
      want: { severity: "warning", message: "Odd." },
    },
    {
      given: "suggestions, of which three are enough",
      problem: found("a.yaml", "#/d", "Wrong.", { suggest: ["a", "b", "c", "d"] }),
      want: { message: "Wrong. Did you mean a, b, c?" },
    },
    {
      given: "a reference that leads nowhere",
      problem: found("a.yaml", "#/a", "Can't resolve $ref"),
      want: { message: "the reference `other.yaml#/c` leads nowhere; correct it, or add what it names" },
    },
    {
      given: "a reference that leads nowhere, for a reason",
      problem: found("a.yaml", "#/a", "Can't resolve $ref: it is a folder"),
      want: {
        message:
          "the reference `other.yaml#/c` leads nowhere (it is a folder); correct it, or add what it names",
      },
    },
    {
      given: "a reference in a list, under a key that pointers escape",
      problem: found("a.yaml", "#/~1#e/0", "Can't resolve $ref"),
      want: { message: "the reference `e.yaml` leads nowhere; correct it, or add what it names" },
    },
    {
      given: "a reference that stands nowhere",
      problem: found("a.yaml", "#/nothing/here", "Can't resolve $ref"),
      want: { message: "the reference leads nowhere; correct it, or add what it names" },
    },
    {
      given: "a reference that our own resolver refuses",
      problem: found("a.yaml", "#/a", "Can't resolve $ref: the reference to x leaves the folder"),
      want: { message: "the reference to x leaves the folder" },
    },
  ])("is told in full: $given", ({ problem, want }) => {
    expect(toProblems([problem])).toMatchObject([want]);
  });

  it("is not told where the settings say to ignore it", () => {
    expect(toProblems([found("a.yaml", "#/d", "Wrong.", { ignored: true })])).toEqual([]);
  });
});

describe("an error of reading", () => {
  it("that is no fault of the document is thrown on", () => {
    const fault = new TypeError("a fault of ours");
    expect(() => toReadProblem("a.yaml", fault)).toThrow(fault);
  });
});

describe("a path", () => {
  it.each([
    { given: join(process.cwd(), "spec/a.yaml"), want: "spec/a.yaml" },
    { given: join(process.cwd(), "..", "a.yaml"), want: "../a.yaml" },
    { given: process.cwd(), want: process.cwd() },
  ])("is shown relative to where people are: $want", ({ given, want }) => {
    expect(displayPath(given)).toBe(want);
  });
});

describe("all problems of a document", () => {
  it.each([
    { given: 1, want: "1 problem in the document" },
    { given: 3, want: "3 problems in the document" },
  ])("are counted: $want", ({ given, want }) => {
    const problems = toProblems(
      Array.from({ length: given }, (_, index) => found("a.yaml", "#/d", `${index}`)),
    );
    expect(new ProblemsError(problems).message).toBe(want);
  });
});
