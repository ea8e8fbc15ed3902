import { lexer, type Token } from "marked";
import { shapeOfTypeScript } from "./typescript-shape.js";

/** What a page of Markdown is made of, without its words. */
export function shapeOfMarkdown(text: string): string {
  return shapeOf(lexer(text));
}

function shapeOf(tokens: readonly Token[]): string {
  const shapes = tokens.filter(({ type }) => type !== "space").map(shapeOfToken);
  // How many pieces a line of words is in depends on the signs that are escaped in it.
  return `(${shapes.filter((shape, index) => shape !== "words" || shapes[index - 1] !== "words").join(" ")})`;
}

function shapeOfToken(token: Token): string {
  if (token.type === "text" || token.type === "escape") return "words";
  if (token.type === "code" && token.lang === "ts") return shapeOfTypeScript(token.text).tree;
  if (token.type === "table") {
    const cells = [token.header, ...token.rows].flat() as readonly { readonly tokens: readonly Token[] }[];
    return `table${cells.map((cell) => shapeOf(cell.tokens).replace("()", "(words)")).join("")}`;
  }
  return `${token.type}${"tokens" in token && token.tokens !== undefined ? shapeOf(token.tokens) : ""}`;
}
