import { describe, expect, it } from "vitest";
import { listHeadings, listSections, markdownWords, renderMarkdown } from "../../../docs/build/markdown.js";

describe("renderMarkdown", () => {
  it.each([
    {
      given: "two *words*, **one** `a<b`",
      want: "<p>two <em>words</em>, <strong>one</strong> <code>a&lt;b</code></p>",
    },
    { given: "- a\n- b", want: "<ul><li>a</li>\n<li>b</li>\n</ul>" },
    { given: "3. a", want: '<ol start="3"><li>a</li>\n</ol>' },
    { given: "# a", want: "<h1>a</h1>" },
    { given: "> a", want: "<blockquote><p>a</p>\n</blockquote>" },
    { given: "a<br>b", want: "<p>a&lt;br&gt;b</p>" },
    { given: "<script>x</script>", want: "<p>&lt;script&gt;x&lt;/script&gt;</p>" },
    { given: "![text](https://evil.example/x.png)", want: "<p>text</p>" },
    { given: "[a](javascript:x) [b](data:text/html,x) [c](//evil.example)", want: "<p>a b c</p>" },
    { given: "[a](vbscript:x) [b](&#106;avascript:x)", want: "<p>a b</p>" },
    {
      given: "[a](https://example.com/?q='\"&)",
      want: '<p><a href="https://example.com/?q=&#39;&quot;&amp;" rel="noopener noreferrer">a</a></p>',
    },
    { given: "[a](other.md)", want: "<p>a</p>" },
  ])("$given", ({ given, want }) => {
    expect(renderMarkdown(given).trim()).toBe(want);
  });

  it("puts headings below those of the page", () => {
    expect(renderMarkdown("# a\n##### b", { headingShift: 2 })).toBe("<h3>a</h3>\n<h6>b</h6>\n");
  });

  it("gives headings ids, each once, as listHeadings and listSections tell them", () => {
    const text = "lead\n\n## How `x` works\n\ntext\n\n## How x works\n\n## 监听器";
    const ids = ["how-x-works", "how-x-works-2", "监听器"];
    const markup = renderMarkdown(text, { anchors: true });
    expect([...markup.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
    expect(listHeadings(text).map(({ id }) => id)).toEqual(ids);
    expect(listSections(text).map(({ id, text }) => [id, text])).toEqual([
      ["", "lead"],
      ["how-x-works", "text"],
      ["how-x-works-2", ""],
      ["监听器", ""],
    ]);
  });

  it("resolves relative links where the page has an answer", () => {
    const resolveLink = (href: string) => (href === "b.md" ? "b.html" : undefined);
    expect(renderMarkdown("[a](b.md) [c](d.md)", { resolveLink })).toBe('<p><a href="b.html">a</a> c</p>\n');
  });
});

it("markdownWords leaves the words of a text", () => {
  const text = "# A *title*\n\n- `one`\n- two\n\n| a | b |\n|---|---|\n| c | [d](https://example.com) |";
  expect(markdownWords(text)).toBe("A title one two a b c d");
});
