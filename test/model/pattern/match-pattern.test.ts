import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPatternRisk, matchPattern } from "../../../model/pattern/index.js";

describe("a pattern", () => {
  it.each([
    { pattern: "^\\d{4}-\\d{2}-\\d{2}$", fits: ["2026-01-31"], fails: ["2026-1-31", "x2026-01-31", ""] },
    { pattern: "^(\\d{1,3}\\.){3}\\d{1,3}$", fits: ["127.0.0.1"], fails: ["127.0.0", "1270.0.0.1"] },
    { pattern: "^[a-z][a-z0-9-]{0,4}$", fits: ["a", "a-1-b"], fails: ["1a", "a-1-bc"] },
    { pattern: "b", fits: ["abc"], fails: ["ac", ""] },
    { pattern: "^(?:a|bc)+?$", fits: ["abca"], fails: ["ab"] },
    { pattern: "^(?<first>a?)*$", fits: ["", "aaa"], fails: ["b"] },
    { pattern: "^a{2,}$", fits: ["aa", "aaaa"], fails: ["a"] },
    { pattern: "^.$", fits: ["😀", "a"], fails: ["\n", "ab"] },
    { pattern: "^[\\]\\\\^-]+$", fits: ["]\\^-"], fails: ["["] },
    { pattern: "^\\u0041\\x42\\u{43}\\ud83d\\ude00\\p{Lu}$", fits: ["ABC😀Ä"], fails: ["ABC😀ä"] },
    { pattern: "", fits: ["", "a"], fails: [] },
  ])("is matched as the language does it: $pattern", ({ pattern, fits, fails }) => {
    for (const text of [...fits, ...fails]) {
      expect({ text, matches: matchPattern(text, pattern) }).toEqual({ text, matches: fits.includes(text) });
      expect(new RegExp(pattern, "u").test(text)).toBe(fits.includes(text));
    }
  });

  it("is matched as the language does it, whatever it is", () => {
    const atom = fc.constantFrom("a", "b", "[ab]", "[^a]", ".", "\\w", "^", "$");
    const part = fc
      .tuple(atom, fc.constantFrom("", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?"))
      .map(([text, quantifier]) => (/[$^]/.test(text) && !text.startsWith("[") ? text : text + quantifier));
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 3 },
        fc.array(part, { maxLength: 4 }).map((parts) => parts.join("")),
        fc.tuple(tie("pattern"), tie("pattern")).map(([one, other]) => `(?:${one}|${other})`),
        fc.tuple(tie("pattern"), fc.constantFrom("?", "{2}", "*")).map(([one, many]) => `(${one})${many}`),
      ),
    }));
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "\n"), maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, (given, subject) => {
        const matches = matchPattern(subject, given);
        if (matches !== undefined) expect(matches).toBe(new RegExp(given, "u").test(subject));
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe("a pattern that the language's own expressions do not come back from", () => {
  const evil = `${"a".repeat(5000)}!`;

  it.each([
    { pattern: "(a+)+$" },
    { pattern: "^(a|a)*$" },
    { pattern: "^(a|aa)+$" },
    { pattern: "(.*a){20}$" },
    { pattern: "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$" },
    { pattern: "(a*)*$" },
    { pattern: "^((ab)*)+$" },
    { pattern: "\\s*a*a*a*a*a*a*a*b" },
    { pattern: "^(?:(?:a?){0,50}){0,50}$" },
    { pattern: "^a{0,5000}$" },
    { pattern: `^${"(".repeat(60)}a${")".repeat(60)}$` },
  ])("does no harm: $pattern", ({ pattern }) => {
    // The text ends in what no pattern allows, so that every way to match it is tried.
    expect(matchPattern(evil, pattern)).not.toBe(true);
  });
});

describe("a pattern that only informs", () => {
  it.each([
    { given: "[", want: "is no regular expression" },
    { given: "\\-", want: "is no regular expression" },
    { given: "(?=a)a", want: "looks around or refers back" },
    { given: "(?<!a)b", want: "looks around or refers back" },
    { given: "(a)\\1", want: "looks around or refers back" },
    { given: "(?<x>a)\\k<x>", want: "looks around or refers back" },
    { given: "\\bword\\b", want: "looks around or refers back" },
    { given: "(a+)+$", want: "repeats without limit what repeats without limit" },
    { given: "(a{2,}b)*", want: "repeats without limit what repeats without limit" },
    { given: "a{5000}", want: "is too large" },
    { given: "((a{50}){50}){50}", want: "is too large" },
    { given: "a".repeat(10_001), want: "is too large" },
    { given: `${"(".repeat(60)}a${")".repeat(60)}`, want: "has too many groups in each other" },
    { given: "^a+b+$", want: undefined },
  ])("is told by its risk: $given", ({ given, want }) => {
    expect(findPatternRisk(given)).toBe(want);
    if (want !== undefined) expect(matchPattern("a", given)).toBeUndefined();
  });

  it("is any for a text that is longer than a page", () => {
    expect(matchPattern("a".repeat(10_001), "^a$")).toBeUndefined();
  });
});
