import { type Html, html, htmlText } from "../../model/escape/index.js";
import type { ApiModel } from "../../model/index.js";
import { renderPage } from "./page.js";

/** The first page of the site: what is documented here, and where. */
export function renderFrontPage(models: readonly ApiModel[]): string {
  return renderPage(
    "API documentation",
    html`./`,
    html`
      <h1>API documentation</h1>${models.map(renderService)}`,
  );
}

function renderService({ service, actions, catalogue }: ApiModel): Html {
  const folder = htmlText(encodeURIComponent(service.name));
  return html`
      <section class="code">
        <h3>${htmlText(service.title)} <span class="quiet">${htmlText(service.version)}</span></h3>
        <p><a href="${folder}/index.html">Reference of ${htmlText(String(actions.length))} actions</a></p>
        <p><a href="${folder}/errors.html">${htmlText(String(catalogue.codes.length))} error codes</a></p>
      </section>`;
}
