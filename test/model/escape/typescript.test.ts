import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import {
  docLines,
  docText,
  identifier,
  lineComment,
  propertyName,
  stringLiteral,
  valueLiteral,
} from "../../../model/escape/index.js";
import { HOSTILE, HUGE } from "./hostile.js";

/** Text with more of what matters here than chance would put into it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom("*", "/", "*/", "/*", "@", "@a", " ", "\n", "\r", "\t", "\\", '"', "'", "`", "$" + "{"),
      fc.constantFrom(
        "\u0085",
        "\u2028",
        "\u2029",
        "\u200b",
        "\u00a0",
        "\u0000",
        "\ufeff",
        "\u202e",
        "\ud800",
      ),
      fc.constantFrom("- ", "1. ", "#", "|", ">", "```", "</", "<!--", "word", "x".repeat(60)),
      fc.string({ unit: "binary" }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

function evaluate(literal: string): unknown {
  return new Function(`"use strict"; return (${literal});`)();
}

describe("a string literal", () => {
  it.each(HOSTILE)("means the text that was given: $given", ({ text }) => {
    expect(evaluate(stringLiteral(text))).toBe(text);
  });

  it.each([
    { given: 'a "b"', want: '"a \\"b\\""' },
    { given: "a\nb\r\u0085\u2028\u2029", want: '"a\\nb\\r\\u0085\\u2028\\u2029"' },
    { given: "</script>", want: '"<\\/script>"' },
    { given: "\u202ea\ufeff", want: '"\\u202ea\\ufeff"' },
    { given: "\ud800", want: '"\\ud800"' },
    { given: "Grüße 日本 🚀", want: '"Grüße 日本 🚀"' },
  ])("of $given is $want", ({ given, want }) => {
    expect(stringLiteral(given)).toBe(want);
  });

  it("is one line that neither ends a script nor steers a terminal, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const literal = stringLiteral(text);
        expect(evaluate(literal)).toBe(text);
        // Nothing but printable characters, none of which turns the direction of writing.
        expect(literal).toMatch(/^"[^\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\ufeff]*"$/u);
        expect(literal).not.toContain("</");
      }),
    );
  });
});

describe("a value as a literal", () => {
  it.each([
    { given: { a: 1, "b-c": [true, null, "x"] }, want: '{ a: 1, "b-c": [true, null, "x"] }' },
    { given: {}, want: "{}" },
    { given: [], want: "[]" },
    { given: -0, want: "-0" },
    { given: 1e21, want: "1e+21" },
    { given: JSON.parse('{"__proto__":{"a":1}}'), want: '{ ["__proto__"]: { a: 1 } }' },
  ])("$want", ({ given, want }) => {
    expect(valueLiteral(given)).toBe(want);
  });

  it("means the value that was given, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        expect(evaluate(valueLiteral(value))).toEqual(value);
      }),
    );
  });

  it.each(HOSTILE)("holds hostile keys and texts: $given", ({ text }) => {
    const value = Object.fromEntries([[text, [text]]]);
    const read = evaluate(valueLiteral(value));
    expect(read).toEqual(value);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it.each([
    { given: undefined, type: "undefined" },
    { given: 1n, type: "bigint" },
    { given: () => 1, type: "function" },
  ])("is refused for what JSON has no form for: $type", ({ given, type }) => {
    expect(() => valueLiteral(given)).toThrow(`A value of type ${type} has no literal.`);
  });
});

describe("a name", () => {
  it.each(["a", "ListenerId", "_x", "$", "a1"])("stands as it is: %s", (name) => {
    expect(identifier(name)).toBe(name);
    expect(propertyName(name)).toBe(name);
  });

  it.each(["", "1a", "a-b", "a b", "a.b", "a\nb", "é", "a\u200d", "a;evil()", "[evil()]", "constructor()"])(
    "is refused as an identifier and quoted as a member: %j",
    (name) => {
      expect(() => identifier(name)).toThrow(TypeError);
      expect(propertyName(name)).toBe(stringLiteral(name));
    },
  );

  it("shows what it refuses without its control characters", () => {
    expect(() => identifier("a\u001b[2J")).toThrow('"a\\u001b[2J" is no name that code can have.');
  });
});

describe("a line comment", () => {
  it.each(HOSTILE)("is one line without code: $given", ({ text }) => {
    const file = parse(`${lineComment(text)}\n`);
    expect(file.statements).toHaveLength(0);
    expect(lineComment(text)).toMatch(/^\/\/ [^\n\r\u0085\u2028\u2029]*$/);
  });
});

describe("text in a doc comment", () => {
  it.each(HOSTILE)("ends neither the comment nor starts a tag: $given", ({ text }) => {
    expect(readComment(docText(text))).toEqual(ONE_COMMENT);
    expect(readComment(docLines(text))).toEqual(ONE_COMMENT);
  });

  it("ends neither the comment nor starts a tag, whatever it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readComment(docText(text))).toEqual(ONE_COMMENT);
        expect(readComment(docLines(text))).toEqual(ONE_COMMENT);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { given: "a */ b **/ c", want: "a *\\/ b **\\/ c" },
    {
      given: "@deprecated, see @internal or a@b.example",
      want: "\\@deprecated, see \\@internal or a@b.example",
    },
    { given: "a\u0000b\u202ec\ufeffd", want: "a\\u0000b\\u202ec\\ufeffd" },
    { given: "one\u2028two\u0085three\r\nfour", want: "one two three four" },
    { given: "Grüße 日本 🚀", want: "Grüße 日本 🚀" },
  ])("$given", ({ given, want }) => {
    expect(docText(given)).toBe(want);
  });

  it("keeps the lines of an example as they are", () => {
    expect(docLines("f({\n  a: 1,   \n});")).toBe("f({\n  a: 1,\n});");
  });
});

describe("one MiB of text", () => {
  // Work that grows with the square of the text would take minutes; the runner's own limit ends it.
  it.each(HUGE)("is escaped: $given", ({ text }) => {
    for (const escaped of [docText(text), lineComment(text), stringLiteral(text)]) {
      expect(escaped.length).toBeLessThan(4 * text.length);
    }
  });

  it("does not grow without bounds where every line is indented by it", () => {
    const text = " ".repeat(2 ** 19) + "a ".repeat(2 ** 18);
    expect(docText(text).length).toBeLessThan(2 * text.length);
  });
});

interface Comment {
  /** Code after the comment; one declaration is expected. */
  readonly code: readonly string[];
  readonly comments: number;
  readonly tags: readonly string[];
}

const ONE_COMMENT: Comment = { code: ["export const after = 1;"], comments: 1, tags: [] };

/** Prints a comment as the generator does, before a declaration, and tells what TypeScript reads. */
function readComment(text: string): Comment {
  const lines = text.split("\n");
  const comment =
    lines.length === 1
      ? `/** ${text} */`
      : ["/**", ...lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"].join("\n");
  const { statements } = parse(`${comment}\n${ONE_COMMENT.code[0]}\n`);
  const docs = statements.flatMap((statement) => ts.getJSDocCommentsAndTags(statement)).filter(ts.isJSDoc);
  return {
    code: statements.map((statement) => statement.getText()),
    comments: docs.length,
    tags: docs.flatMap(({ tags }) => [...(tags ?? [])]).map((tag) => tag.getText()),
  };
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("comment.ts", text, ts.ScriptTarget.Latest, true);
}
