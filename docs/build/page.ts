import { type Html, html, htmlText } from "../../model/escape/index.js";
import type { ApiModel } from "../../model/index.js";
import { renderNavigation } from "./navigation.js";
import { paths, rootFrom } from "./paths.js";
import type { Page, Site } from "./site.js";

/** What a page says, without its frame. */
export interface PageContent {
  /** From the root of the site. */
  readonly path: string;
  readonly title: string;
  readonly content: Html;
  /** The service that the page belongs to; none for pages of the whole site. */
  readonly model?: ApiModel;
  /** Scripts besides the site's own, from the root of the site. */
  readonly scripts?: readonly string[];
  /** Where the page's script may send requests; nowhere unless given. */
  readonly connect?: readonly string[];
  /** For an application that needs the width of the window: the navigation stays behind its button. */
  readonly wide?: boolean;
}

/** Puts a page into the frame of the site: head, header, navigation. */
export function renderPage(site: Site, page: PageContent): Page {
  const root = htmlText(rootFrom(page.path));
  const scripts = ["assets/page.js", ...(page.scripts ?? [])].map(
    (path) => html`
    <script src="${root}${htmlText(path)}" defer></script>`,
  );
  const markup = html`<!doctype html>
<html lang="en" data-root="${root}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${htmlText(policyOf(page.connect ?? []))}">
    <meta name="referrer" content="no-referrer">
    <title>${htmlText(titleOf(site, page))}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${root}assets/style.css">${scripts}
    <noscript><link rel="stylesheet" href="${root}assets/noscript.css"></noscript>
  </head>
  <body${page.wide === true ? html` class="wide"` : html``}>
    <a class="skip" href="#content">Skip to content</a>
    ${renderHeader(site, page, root)}
    <div class="frame">
      ${renderNavigation(site, page)}
      <main id="content" tabindex="-1">
${page.content}
      </main>
    </div>
  </body>
</html>
`;
  return { path: page.path, markup };
}

function titleOf(site: Site, { title, model }: PageContent): string {
  const end = model?.service.title ?? siteName(site);
  return title === end ? title : `${title} · ${end}`;
}

/** The service's title where there is one service; it needs no other name. */
export function siteName({ apis }: Site): string {
  const [first, ...others] = apis;
  return first !== undefined && others.length === 0 ? first.model.service.title : "API documentation";
}

/**
 * Nothing but the site's own files, no script or style within a page, no text that becomes a script; requests only to
 * `connect`. Whoever hosts the site may add `frame-ancestors`, which a page cannot say of itself.
 */
function policyOf(connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    ...(connect.length > 0 ? [`connect-src ${connect.join(" ")}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types openaction",
  ].join("; ");
}

function renderHeader(site: Site, { path, wide }: PageContent, root: Html): Html {
  const current = path === paths.front ? html` aria-current="page"` : html``;
  const name = htmlText(siteName(site));
  return html`<header class="top">
      <a class="brand" href="${root}${htmlText(paths.front)}"${current}>${name}</a>
      <button type="button" class="search-button" data-search aria-haspopup="dialog">
        <span>Search</span> <kbd>/</kbd>
      </button>
      <button type="button" class="menu-button${wide === true ? html` always` : html``}" popovertarget="menu">Menu</button>
    </header>`;
}
