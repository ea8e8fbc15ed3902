import { html, stringLiteral } from "../../model/escape/index.js";
import { renderPage } from "./page.js";
import { paths } from "./paths.js";
import type { Page, Site, SiteApi } from "./site.js";

/** The page that the Explorer's script fills. It may send to emulators of this machine and to the service itself. */
export function renderExplorerPage(site: Site, { model }: SiteApi): Page {
  const { service } = model;
  const endpoints = service.endpoints
    .map(({ url }) => url)
    .filter((url) => /^https:\/\/[\w.-]+(:\d+)?$/.test(url));
  const content = html`        <h1 class="hidden">Explorer</h1>
        <div id="explorer"><p class="quiet">The Explorer needs JavaScript.</p></div>`;
  return renderPage(site, {
    path: paths.explorer(service),
    title: "Explorer",
    content,
    model,
    scripts: [paths.explorerData(service), "assets/explorer.js"],
    connect: ["'self'", "http://127.0.0.1:*", "http://localhost:*", ...endpoints],
    wide: true,
  });
}

/**
 * The model as a script, so that the Explorer works from disk, too, where a page may not fetch. It stands there as text
 * that is parsed: as an object literal a member called `__proto__` would be lost.
 */
export function renderExplorerData({ model, packageName }: SiteApi): string {
  const data = JSON.stringify({ model, packageName });
  return `globalThis.openaction = JSON.parse(${stringLiteral(data)});\n`;
}
