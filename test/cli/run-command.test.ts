import { describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";

const wrong = [
  { given: "cal", says: "There is no verb cal. Did you mean call?" },
  { given: "nonsense --help", says: "There is no verb nonsense. `openaction --help` lists them." },
  { given: "help nonsense", says: "There is no verb nonsense. `openaction --help` lists them." },
  { given: "docs serve --prt 1", says: "There is no option --prt. Did you mean --port?" },
  { given: "lint --foo", says: "There is no option --foo." },
  { given: "explain", says: "<code> is missing." },
  { given: "explain a b", says: "explain takes 1 word, not 2." },
  { given: "import tencent x", says: "--out <folder> is missing." },
  { given: "emulate --port", says: "--port needs a value." },
  { given: "completion tcsh", says: "<shell> takes bash, zsh or fish, not tcsh." },
  { given: "diff a --format xml", says: "--format takes text, json or markdown, not xml." },
  { given: "call A --dry-run=x", says: "There is no option --dry-run=x. Did you mean --dry-run?" },
  { given: "call gaap DeleteListeners x", says: "x is one word too many: each value stands behind its own" },
  {
    given: "call DeleteListeners --ListenerIds a b",
    says: "b is one word too many: each value stands behind",
  },
  {
    given: "call CreateHTTPListener --listenerName a",
    says: "There is no option --listenerName. Did you mean --ListenerName?",
  },
  {
    given: "call gaap CreateHTTPListener --listenerName a",
    says: "There is no option --listenerName. Did you mean --ListenerName?",
  },
];

describe("a line that is wrong", () => {
  it.each(wrong)("$given", async ({ given, says }) => {
    const { code, stdout, stderr } = await runInProcess(given.split(" "));
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(`error: ${says}`),
    });
  });

  it.each(["explain --output json", "explain Nonsense --output=json", "search --limit x y --output json"])(
    "is told as JSON where that was asked for: %s",
    async (given) => {
      const { code, stdout, stderr } = await runInProcess(given.split(" "));
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(JSON.parse(stderr)).toMatchObject({ error: { code: "UsageError", outcome: "not-sent" } });
    },
  );
});

describe("help", () => {
  it.each([
    { given: "help", says: "Usage: openaction [options]" },
    { given: "help help", says: "Usage: openaction [options]" },
    { given: "help lint", says: "Usage: openaction lint" },
    { given: "help call", says: "Usage: openaction call [DOCUMENT] ACTION" },
    { given: "help call DeleteListeners", says: "Usage: openaction call DeleteListeners" },
  ])("of $given", async ({ given, says }) => {
    const { code, stdout, stderr } = await runInProcess(given.split(" "));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(says);
  });
});
