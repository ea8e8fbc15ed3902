import { lexer, walkTokens } from "marked";
import { describe, expect, it } from "vitest";
import { plainMarkdown } from "../../../docs/build/plain-markdown.js";

describe("plainMarkdown", () => {
  it.each([
    "**Bold**, `code` and a < b, 1 <2, {a}",
    "[a](https://example.com) [b](#anchor) [c](mailto:a@example.com)",
    "a list:\n\n- one\n- two\n\n```json\n{}\n```",
    "AT&T & others",
  ])("leaves prose as it is: %s", (text) => {
    expect(plainMarkdown(text)).toBe(text);
  });

  it.each([
    "<script>x</script>",
    "<!-- x -->",
    "<?x?>",
    "<https://evil.example>",
    "[a](javascript:x)",
    "[a]( javascript:x)",
    "[a](<java\tscript:x>)",
    "[a](&#106;avascript:x)",
    "[a](https&colon;//x)",
    "[a]: javascript:x\n\n[a]",
    "![a](https://evil.example/x.png)",
    "![a][b]\n\n[b]: https://evil.example/x.png",
  ])("makes no markup of %s", (text) => {
    const found: string[] = [];
    walkTokens(lexer(plainMarkdown(text)), (token) => {
      const isBadLink = token.type === "link" && !/^(https?:\/\/|mailto:|#)/.test(token.href);
      if (token.type === "html" || token.type === "image" || isBadLink) found.push(token.raw);
    });
    expect(found).toEqual([]);
  });

  it("looks the same to a reader", () => {
    const text = "<b>x</b> [a](javascript:x) {{y}} &lt;";
    expect(plainMarkdown(text).replaceAll("\u200b", "")).toBe(text);
  });
});
