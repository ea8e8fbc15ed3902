import { describe, expect, it } from "vitest";
import { fillParagraphs } from "../../../model/escape/fill-paragraphs.js";

const long = "| a long row | of a table that must stay on its line |";

describe("paragraphs of a width of 20", () => {
  it.each([
    { given: "a short line", lines: ["one two"], want: ["one two"] },
    { given: "lines that fit together", lines: ["one two", "three"], want: ["one two three"] },
    { given: "a long line", lines: ["one two three four five"], want: ["one two three four", "five"] },
    {
      given: "lines that are broken elsewhere",
      lines: ["one two three four", "five six"],
      want: ["one two three four", "five six"],
    },
    { given: "two paragraphs", lines: ["one", "", "two"], want: ["one", "", "two"] },
    { given: "a list", lines: ["- one", "- two", "1. three"], want: ["- one", "- two", "1. three"] },
    {
      given: "list items that continue",
      lines: ["- one two three", "  four five", "- six"],
      want: ["- one two three four", "  five", "- six"],
    },
    { given: "a list after a paragraph", lines: ["one:", "- two"], want: ["one:", "- two"] },
    { given: "a heading", lines: ["# one", "two"], want: ["# one", "two"] },
    { given: "a table", lines: [long, "|---|---|", "one"], want: [long, "|---|---|", "one"] },
    {
      given: "a fenced block",
      lines: ["one", "```", "a", "  b that is longer than the width", "", "```", "two"],
      want: ["one", "```", "a", "  b that is longer than the width", "", "```", "two"],
    },
    {
      given: "an indented paragraph",
      lines: ["  one two three four five"],
      want: ["  one two three four", "  five"],
    },
    { given: "a long word", lines: [`one ${"x".repeat(30)} two`], want: ["one", "x".repeat(30), "two"] },
    { given: "nothing", lines: [], want: [] },
  ])("$given", ({ lines, want }) => {
    expect(fillParagraphs(lines, 20)).toEqual(want);
  });
});
