import { describe, expect, it } from "vitest";
import { markdownCode, markdownText } from "../../../model/escape/index.js";
import { HOSTILE, HUGE } from "./hostile.js";

describe("text in Markdown", () => {
  it.each([
    { given: "Create an HTTP listener", want: "Create an HTTP listener" },
    { given: "a | b", want: "a \\| b" },
    { given: "*a* _b_ `c` ~~d~~", want: "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~" },
    { given: "[a](javascript:evil()) ![b](c)", want: "\\[a\\](javascript:evil()) !\\[b\\](c)" },
    { given: "<script>evil()</script>", want: "\\<script\\>evil()\\</script\\>" },
    { given: "&lt;b&gt;", want: "\\&lt;b\\&gt;" },
    { given: "one\ntwo\u2028# three", want: "one two \\# three" },
    { given: "\\", want: "\\\\" },
  ])("$given", ({ given, want }) => {
    expect(markdownText(given)).toBe(want);
  });

  it.each(HOSTILE)("is one line without markup: $given", ({ text }) => {
    expect(markdownText(text)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
    expect(markdownText(text).replace(/\\[\s\S]/g, "")).not.toMatch(/[`*_{}[\]<>|#&~]/);
  });

  it.each(HUGE)("may be one MiB: $given", ({ text }) => {
    expect(markdownText(text).length).toBeLessThan(3 * text.length);
  });
});

describe("code in Markdown", () => {
  it.each([
    { given: "createListener", want: "`createListener`" },
    { given: "a`b", want: "``a`b``" },
    { given: "a``b`c", want: "```a``b`c```" },
    { given: "`a`", want: "`` `a` ``" },
    { given: "one\ntwo", want: "`one two`" },
  ])("$given", ({ given, want }) => {
    expect(markdownCode(given)).toBe(want);
  });

  it.each(HOSTILE)("ends where its fence ends: $given", ({ text }) => {
    const code = markdownCode(text);
    const fence = /^`+/.exec(code)?.[0] ?? "";
    expect(code.endsWith(fence)).toBe(true);
    const runs = code.slice(fence.length, -fence.length).match(/`+/g) ?? [];
    expect(runs.filter((run) => run.length === fence.length)).toEqual([]);
  });
});
