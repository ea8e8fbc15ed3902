import { type Html, html, htmlText } from "../../model/escape/index.js";
import { renderPage, siteName } from "./page.js";
import { paths } from "./paths.js";
import { renderServicePage } from "./service-page.js";
import type { Page, Site, SiteApi } from "./site.js";

/** The first page of the site: that of its service, or where there are several, a door to each. */
export function renderFrontPage(site: Site): Page {
  const [first, ...others] = site.apis;
  if (first !== undefined && others.length === 0) return renderServicePage(site, first, paths.front);
  const title = siteName(site);
  const content = html`        <article>
          <h1>${htmlText(title)}</h1>
          <ul class="services">${site.apis.map(renderService)}
          </ul>
        </article>`;
  return renderPage(site, { path: paths.front, title, content });
}

function renderService({ model: { service, actions, catalogue } }: SiteApi): Html {
  const facts = `${actions.length} actions, ${catalogue.codes.length} error codes, version ${service.version}`;
  return html`
            <li><a href="${htmlText(paths.service(service))}">${htmlText(service.title)}</a> <span class="quiet">${htmlText(facts)}</span></li>`;
}
