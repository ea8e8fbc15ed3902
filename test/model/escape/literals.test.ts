import { describe, expect, it } from "vitest";
import {
  bashString,
  bashWord,
  csharpString,
  goString,
  headerName,
  javaString,
  numberLiteral,
  perlString,
  phpString,
  pythonString,
  rubyString,
} from "../../../model/escape/index.js";
import { HOSTILE } from "./hostile.js";

const LITERALS = {
  bashString,
  csharpString,
  goString,
  javaString,
  perlString,
  phpString,
  pythonString,
  rubyString,
};

// That each language reads its literals as they were meant is tried with the languages themselves, in test/samples.
describe("a literal is as easy to read as its language allows", () => {
  it.each([
    {
      given: "gaap",
      want: {
        bashString: "'gaap'",
        csharpString: '"gaap"',
        goString: '"gaap"',
        javaString: '"gaap"',
        perlString: "'gaap'",
        phpString: "'gaap'",
        pythonString: '"gaap"',
        rubyString: '"gaap"',
      },
    },
    {
      given: '{"Name":"it\'s $5"}',
      want: {
        bashString: `'{"Name":"it'\\''s $5"}'`,
        csharpString: `"{\\"Name\\":\\"it's $5\\"}"`,
        goString: '`{"Name":"it\'s $5"}`',
        javaString: '"""\n{"Name":"it\'s $5"}"""',
        perlString: `'{"Name":"it\\'s $5"}'`,
        phpString: `'{"Name":"it\\'s $5"}'`,
        pythonString: `'{"Name":"it\\'s $5"}'`,
        rubyString: `'{"Name":"it\\'s $5"}'`,
      },
    },
    {
      given: "a\n\u202e\\`$#",
      want: {
        bashString: "$'a\\x0a\\xe2\\x80\\xae\\\\`$#'",
        csharpString: '"a\\n\\u202e\\\\`$#"',
        goString: '"a\\n\\u202e\\\\`$#"',
        javaString: '"a\\n\\u202e\\\\`$#"',
        perlString: '"a\\x0a\\xe2\\x80\\xae\\\\`\\$#"',
        phpString: '"a\\x0a\\xe2\\x80\\xae\\\\`\\$#"',
        pythonString: '"a\\n\\u202e\\\\`$#"',
        rubyString: '"a\\n\\u202e\\\\`$\\#"',
      },
    },
    {
      given: "监听器 🚀",
      want: {
        bashString: "'监听器 🚀'",
        csharpString: '"监听器 🚀"',
        goString: '"监听器 🚀"',
        // Up to version 17 Java reads files in the encoding of the machine.
        javaString: '"\\u76d1\\u542c\\u5668 \\ud83d\\ude80"',
        perlString: "'监听器 🚀'",
        phpString: "'监听器 🚀'",
        pythonString: '"监听器 🚀"',
        rubyString: '"监听器 🚀"',
      },
    },
  ])("$given", ({ given, want }) => {
    const shown = Object.entries(LITERALS).map(([name, quote]) => [name, quote(given)]);
    expect(Object.fromEntries(shown)).toEqual(want);
  });
});

describe("a literal", () => {
  it.each(HOSTILE)("has nothing that steers a terminal or an editor: $given", ({ text }) => {
    for (const quote of Object.values(LITERALS)) {
      // A text block of Java stands on two lines.
      const literal = quote(text.replaceAll("\0", "")).replace(/^"""\n/, "");
      expect(literal).toMatch(/^[^\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\ufeff]*$/u);
    }
  });
});

describe("a text block of Java", () => {
  it.each([
    { given: 'a"b', want: '"""\n  a"b"""' },
    { given: 'a"', want: '"""\n  a\\""""' },
    { given: 'a"""b', want: '"""\n  a\\"""b"""' },
    { given: 'a""""', want: '"""\n  a\\"\\""\\""""' },
    { given: 'a\\"b', want: '"""\n  a\\\\"b"""' },
    // Its outer blanks would get lost.
    { given: ' a"b', want: '" a\\"b"' },
    { given: 'a"b ', want: '"a\\"b "' },
    { given: 'a"\nb', want: '"a\\"\\nb"' },
  ])("$given", ({ given, want }) => {
    expect(javaString(given, "  ")).toBe(want);
  });
});

describe("a word of bash", () => {
  it.each([
    { given: "listener-1", want: "listener-1" },
    { given: "https://gaap.tencentcloudapi.com", want: "https://gaap.tencentcloudapi.com" },
    { given: "--Port", want: "--Port" },
    { given: "", want: "''" },
    { given: "a b", want: "'a b'" },
    { given: "~", want: "'~'" },
    { given: "a=b", want: "'a=b'" },
    { given: '["a"]', want: `'["a"]'` },
    // An interactive bash would look for a command of its history.
    { given: "!a\t", want: "$'\\x21a\\x09'" },
  ])("$given", ({ given, want }) => {
    expect(bashWord(given)).toBe(want);
  });

  it("cannot hold a zero character, which no word can", () => {
    expect(() => bashWord("a\0b")).toThrow("A zero character cannot stand in a word of bash.");
  });
});

describe("a number", () => {
  it.each([
    { given: 443, want: "443" },
    { given: -1.5, want: "-1.5" },
    { given: -0, want: "0" },
    { given: 1e-7, want: "1e-7" },
    { given: 2 ** 63, want: "9223372036854775808" },
    { given: 18446744073709551615n, want: "18446744073709551615" },
    { given: 1e21, want: "1e+21" },
  ])("$want", ({ given, want }) => {
    expect(numberLiteral(given)).toBe(want);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("%s has no form in JSON", (given) => {
    expect(() => numberLiteral(given)).toThrow(TypeError);
  });
});

describe("name of a header", () => {
  it("stands as it is", () => {
    expect(headerName("X-TC-Action")).toBe("X-TC-Action");
  });

  it.each(["", "X Y", 'X"', "X:", "X\r\nY", "$X", "X\\"])("is refused: %j", (given) => {
    expect(() => headerName(given)).toThrow("is no name of a header");
  });
});
