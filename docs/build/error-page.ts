import { type Html, html, htmlText } from "../../model/escape/index.js";
import type { ApiModel, ErrorCodeModel } from "../../model/index.js";
import { outcomeWords, retryWords, sourceWords } from "../words/index.js";
import { renderCode } from "./code-block.js";
import { handlingCode } from "./handling-code.js";
import { wordBreaks } from "./navigation.js";
import { renderPage } from "./page.js";
import { paths, rootFrom } from "./paths.js";
import type { Page, Site, SiteApi } from "./site.js";

/** The page of all error codes: an entry each, under an anchor that is the code itself. */
export function renderErrorPage(site: Site, api: SiteApi): Page {
  const { service, catalogue } = api.model;
  const categories = catalogue.categories
    .map((category) => ({ ...category, codes: codesOf(category.name, catalogue.codes) }))
    .filter(({ codes }) => codes.length > 0);
  const links = categories.map(
    ({ name }) =>
      html`<li><a href="#category-${htmlText(encodeURIComponent(name))}">${htmlText(name)}</a></li>`,
  );
  const sections = categories.map(
    ({ name, meaning, codes }) => html`
          <section class="category" id="category-${htmlText(name)}">
            <h2>${wordBreaks(name)}</h2>
            <p class="quiet">${htmlText(meaning)}</p>${codes.map((code) => renderEntry(api, code))}
          </section>`,
  );
  const number = htmlText(String(catalogue.codes.length));
  const content = html`        <article>
          <h1>Error codes</h1>
          <p class="lead">${number} codes. An answer that fails carries one of them, with HTTP status 200, and says by it whether the request was executed.</p>
          <nav class="contents" aria-label="Categories"><ul>${links}</ul></nav>
          ${sections}
        </article>`;
  return renderPage(site, { path: paths.errors(service), title: "Error codes", content, model: api.model });
}

function codesOf(name: string, codes: readonly ErrorCodeModel[]): readonly ErrorCodeModel[] {
  return codes.filter(({ category }) => category === name);
}

function renderEntry(api: SiteApi, entry: ErrorCodeModel): Html {
  const code = htmlText(entry.code);
  return html`
            <section class="code" id="${code}">
              <h3><a class="anchor" href="#${htmlText(encodeURIComponent(entry.code))}"><code>${wordBreaks(entry.code)}</code></a></h3>
              <p>${htmlText(entry.meaning)}</p>
              <p class="remedy"><strong>Remedy.</strong> ${htmlText(entry.remedy)}</p>
              <dl>
                <div><dt>Executed?</dt><dd>${htmlText(outcomeWords[entry.outcome])}</dd></div>
                <div><dt>Send again?</dt><dd>${htmlText(retryWords[entry.retry])}</dd></div>
                <div><dt>Answered by</dt><dd>${renderActions(api.model, entry)}</dd></div>
                <div><dt>Known from</dt><dd>${htmlText(sourceWords[entry.source])}</dd></div>
              </dl>
              <details><summary>Handle it in code</summary>${renderCode(handlingCode(api, entry), "typescript")}</details>
            </section>`;
}

function renderActions({ service, actions }: ApiModel, { common, actions: names }: ErrorCodeModel): Html {
  const root = rootFrom(paths.errors(service));
  const links = actions
    .filter(({ name }) => names.includes(name))
    .map(
      (action) =>
        html`<a href="${htmlText(root + paths.action(service, action))}#errors">${wordBreaks(action.name)}</a>`,
    );
  const all = common ? [html`any action`, ...links] : links;
  return html`${all.map((link, index) => (index === 0 ? link : html`, ${link}`))}`;
}
