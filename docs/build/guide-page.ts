import { type Html, html, htmlText } from "../../model/escape/index.js";
import { listHeadings, renderMarkdown } from "./markdown.js";
import { renderPage } from "./page.js";
import { paths, rootFrom } from "./paths.js";
import type { Guide, Page, Site } from "./site.js";

/** A guide or the changelog. Links between guides lead to their pages; links to other files show their text alone. */
export function renderGuidePage(site: Site, guide: Guide, path: string): Page {
  const resolveLink = (href: string) => {
    if (href.startsWith("#")) return href;
    const [, name = "", anchor = ""] = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
    const known = site.guides.some((other) => other.name === name);
    return known ? rootFrom(path) + paths.guide(name) + anchor : undefined;
  };
  const content = html`        <article class="prose">
          <h1>${htmlText(guide.title)}</h1>
          ${renderContents(guide)}
${renderMarkdown(guide.text, { anchors: true, resolveLink })}
        </article>`;
  return renderPage(site, { path, title: guide.title, content });
}

function renderContents({ text }: Guide): Html {
  const headings = listHeadings(text).filter(({ depth }) => depth === 2);
  if (headings.length < 3) return html``;
  const links = headings.map(
    ({ id, text }) => html`<li><a href="#${htmlText(id)}">${htmlText(text)}</a></li>`,
  );
  return html`<nav class="contents" aria-label="On this page"><ul>${links}</ul></nav>`;
}
