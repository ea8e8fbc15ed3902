import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainMarkdown } from "../../../generator/import/plain-markdown.js";

describe("prose of the metadata", () => {
  it.each([
    { given: "监听器名称\r\n第二行  \n\n\n\n第三行 ", want: "监听器名称\n第二行\n\n第三行" },
    { given: "<p>监听器<b>端口</b></p><p>不可重复</p>", want: "监听器**端口**\n\n不可重复" },
    {
      given: "取值：<ul><li>0：运行中</li><li>1：<code>创建中</code></li></ul>完",
      want: "取值：\n- 0：运行中\n- 1：`创建中`\n\n完",
    },
    {
      given: "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>",
      want: "- a\n  1. b\n- c",
    },
    {
      given: '见 <a href="https://example.com/doc" target="_blank">文档</a>。',
      want: "见 [文档](https://example.com/doc)。",
    },
    { given: '<a href="javascript:alert(1)">文档</a>', want: "文档" },
    { given: "a<br/>b<BR>c", want: "a\nb\nc" },
    {
      given: "格式 <InstanceId>-1 &lt;p&gt; a &lt; 1 &#65;&#x42;&nope;",
      want: "格式 &lt;InstanceId>-1 &lt;p> a < 1 AB&nope;",
    },
    { given: "<script>alert(1)</script>", want: "&lt;script>alert(1)&lt;/script>" },
    { given: "<<font>script>", want: "&lt;script>" },
    { given: "<code>a<b>c</code>", want: "`ac`" },
    { given: "<code>&lt;p&gt;", want: "`<p>`" },
    { given: "<code>a<p>&lt;p&gt;</p></code>", want: "a\n\n&lt;p>" },
    { given: "<code>&#96;&lt;p&gt;</code>", want: "`&lt;p>" },
    { given: "`a` <code>&lt;p&gt;</code>", want: "`a` &lt;p>" },
    { given: "\u0000\u0007bell&#7;", want: "bell&#7;" },
  ])("$given", ({ given, want }) => {
    expect(plainMarkdown(given)).toBe(want);
  });

  it("holds no tag, whatever was in it", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "p",
      "code",
      "a href='https://x.y'",
      "/",
      "&lt;",
      "&#60;",
      " ",
      "`",
      "\\",
      "script",
      "<font>",
      "<code>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const outsideCode = plainMarkdown(pieces.join("")).replace(/`[^`\n]*`/g, "`");
        expect(outsideCode).not.toMatch(/<[A-Za-z/!?]/);
      }),
      { numRuns: 2000 },
    );
  });
});
