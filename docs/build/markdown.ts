import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { type Html, html, htmlText } from "../../model/escape/index.js";
import { renderCode } from "./code-block.js";

/** How Markdown stands on its page. */
export interface MarkdownOptions {
  /** Added to the level of each heading, so that a text fits below the headings of its page. */
  readonly headingShift?: number;
  /** Where a relative link leads; `undefined` shows its text alone. Documents have none. */
  readonly resolveLink?: (href: string) => string | undefined;
  /** Gives headings an id to link to, for texts that are alone on their page. */
  readonly anchors?: boolean;
}

/** A heading that can be linked to. */
export interface MarkdownHeading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

/**
 * Renders Markdown of strangers: markup in it is shown as it stands, links lead to http, https and mailto only, and
 * images, which would be fetched, are their text.
 */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): Html {
  return html`${renderBlocks(lexer(text), { options, slug: createSlugs() })}`;
}

/** The headings of a text, under the ids that {@link renderMarkdown} gives them. */
export function listHeadings(text: string): readonly MarkdownHeading[] {
  const slug = createSlugs();
  return lexer(text)
    .filter((token): token is Tokens.Heading => token.type === "heading")
    .map(({ text, depth, tokens }) => ({ id: slug(text), text: plainText(tokens), depth }));
}

/** The parts of a text, each with its heading; the first one has none, and an empty id. */
export function listSections(text: string): readonly { id: string; title: string; text: string }[] {
  const slug = createSlugs();
  const sections = [{ id: "", title: "", text: "" }];
  for (const token of lexer(text)) {
    if (token.type === "heading") {
      sections.push({ id: slug(String(token.text)), title: plainText(token.tokens ?? []), text: "" });
    } else {
      const section = sections.at(-1);
      if (section !== undefined) section.text = `${section.text} ${plainText([token])}`.trim();
    }
  }
  return sections;
}

/** The words of a text without its markup, for indexes and one-line summaries. */
export function markdownWords(text: string): string {
  return plainText(lexer(text)).replace(/\s+/g, " ").trim();
}

interface Context {
  readonly options: MarkdownOptions;
  readonly slug: (text: string) => string;
}

function renderBlocks(tokens: readonly Token[], context: Context): readonly Html[] {
  return tokens.map((token) => renderBlock(known(token), context));
}

function renderBlock(token: MarkedToken, context: Context): Html {
  switch (token.type) {
    case "heading":
      return renderHeading(token, context);
    case "paragraph":
      return html`<p>${renderInline(token.tokens, context)}</p>\n`;
    case "code":
      return renderCode(token.text, token.lang ?? "");
    case "blockquote":
      return html`<blockquote>${renderBlocks(token.tokens, context)}</blockquote>\n`;
    case "list":
      return renderList(token, context);
    case "table":
      return renderTable(token, context);
    case "hr":
      return html`<hr>\n`;
    case "html":
      return html`<p>${htmlText(token.text)}</p>\n`;
    case "space":
    case "def":
      return html``;
    default:
      return renderSpan(token, context);
  }
}

function renderHeading({ depth, text, tokens }: Tokens.Heading, context: Context): Html {
  const level = Math.min(6, depth + (context.options.headingShift ?? 0));
  const content = renderInline(tokens, context);
  const tag = HEADINGS[level - 1] ?? html`h6`;
  if (context.options.anchors !== true) return html`<${tag}>${content}</${tag}>\n`;
  return html`<${tag} id="${htmlText(context.slug(text))}">${content}</${tag}>\n`;
}

const HEADINGS = [html`h1`, html`h2`, html`h3`, html`h4`, html`h5`, html`h6`];

function renderList({ ordered, start, items }: Tokens.List, context: Context): Html {
  const entries = items.map((item) => html`<li>${renderBlocks(item.tokens, context)}</li>\n`);
  if (!ordered) return html`<ul>${entries}</ul>\n`;
  return html`<ol start="${htmlText(String(start || 1))}">${entries}</ol>\n`;
}

function renderTable({ header, rows }: Tokens.Table, context: Context): Html {
  const heads = header.map((cell) => html`<th scope="col">${renderInline(cell.tokens, context)}</th>`);
  const lines = rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${renderInline(cell.tokens, context)}</td>`)}</tr>\n`,
  );
  return html`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>\n`;
}

function renderInline(tokens: readonly Token[], context: Context): readonly Html[] {
  return tokens.map((token) => renderSpan(known(token), context));
}

function renderSpan(token: MarkedToken, context: Context): Html {
  switch (token.type) {
    case "strong":
      return html`<strong>${renderInline(token.tokens, context)}</strong>`;
    case "em":
      return html`<em>${renderInline(token.tokens, context)}</em>`;
    case "del":
      return html`<del>${renderInline(token.tokens, context)}</del>`;
    case "codespan":
      return html`<code>${htmlText(token.text)}</code>`;
    case "br":
      return html`<br>`;
    case "link":
      return renderLink(token, context);
    case "checkbox":
      return token.checked ? html`☑ ` : html`☐ `;
    case "text":
      return token.tokens === undefined ? htmlText(token.text) : html`${renderInline(token.tokens, context)}`;
    default:
      return htmlText("text" in token ? token.text : token.raw);
  }
}

function renderLink({ href, tokens }: Tokens.Link, context: Context): Html {
  const content = renderInline(tokens, context);
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) {
    return html`<a href="${htmlText(href)}" rel="noopener noreferrer">${content}</a>`;
  }
  const target = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href) ? undefined : context.options.resolveLink?.(href);
  return target === undefined ? html`${content}` : html`<a href="${htmlText(target)}">${content}</a>`;
}

/** Text of tokens, markup left out. */
function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => textOf(known(token))).join(" ");
}

function textOf(token: MarkedToken): string {
  if (token.type === "list") return token.items.map((item) => plainText(item.tokens)).join(" ");
  if (token.type === "table") {
    return [token.header, ...token.rows]
      .flatMap((row) => row.map((cell) => plainText(cell.tokens)))
      .join(" ");
  }
  if ("tokens" in token && token.tokens !== undefined) return inlineText(token.tokens);
  return "text" in token ? token.text : "";
}

/** Spans follow one another without a blank. */
function inlineText(tokens: readonly Token[]): string {
  return tokens.map((token) => textOf(known(token))).join("");
}

/** Without extensions, which would bring tokens of their own, the lexer makes tokens of its list only. */
function known(token: Token): MarkedToken {
  return token as MarkedToken;
}

/** Ids of headings, each once: `how-a-call-looks`, `how-a-call-looks-2`. Letters of every script are kept. */
function createSlugs(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["section"];
    const slug = words.join("-");
    const count = (used.get(slug) ?? 0) + 1;
    used.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  };
}
