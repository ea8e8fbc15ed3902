import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, htmlText } from "../../../model/escape/index.js";
import { HOSTILE, HUGE } from "./hostile.js";

/** What a browser reads. */
function readMarkup(markup: string): string {
  const entities: Record<string, string> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&amp;": "&",
  };
  return markup.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);
}

describe("text in a page", () => {
  it.each([
    { given: "a < b && c > d", want: "a &lt; b &amp;&amp; c &gt; d" },
    { given: `" onclick='evil()'`, want: "&quot; onclick=&#39;evil()&#39;" },
    { given: "</script>", want: "&lt;/script&gt;" },
    { given: "&lt;b&gt;", want: "&amp;lt;b&amp;gt;" },
    { given: "a\u202eb\u0000c\ufeff", want: "a\\u202eb\\u0000c\\ufeff" },
    { given: "one\n\ttwo", want: "one\n\ttwo" },
  ])("$given", ({ given, want }) => {
    expect(htmlText(given)).toBe(want);
  });

  it.each(HOSTILE)("neither begins a tag nor ends an attribute: $given", ({ text }) => {
    expect(htmlText(text)).not.toMatch(/[<>"']/);
    expect(htmlText(text)).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  });

  it("is read as it was written, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(readMarkup(htmlText(text))).toBe(text);
      }),
    );
  });

  it.each(HUGE)("may be one MiB: $given", ({ text }) => {
    expect(htmlText(text).length).toBeLessThan(7 * text.length);
  });
});

describe("markup", () => {
  it("is joined from parts of ours, from markup and from lists of markup", () => {
    const items = ["a", "<b>"].map((item) => html`<li>${htmlText(item)}</li>`);
    expect(html`<ul title="${htmlText('"')}">${items}</ul>`).toBe(
      '<ul title="&quot;"><li>a</li><li>&lt;b&gt;</li></ul>',
    );
    expect(html`<ul>${[]}</ul>`).toBe("<ul></ul>");
  });

  it("does not take a raw string", () => {
    // @ts-expect-error -- a text that was not escaped
    expect(html`<p>${"<b>"}</p>`).toBe("<p><b></p>");
  });
});
