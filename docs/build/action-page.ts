import { type Html, html, htmlText } from "../../model/escape/index.js";
import { type ActionModel, type ExampleModel, typeByName } from "../../model/index.js";
import { effectWords, limitWords } from "../words/index.js";
import { renderCode } from "./code-block.js";
import { renderCommonParameters } from "./common-parameters.js";
import { renderMarkdown } from "./markdown.js";
import { renderMembers, renderStructures } from "./member-table.js";
import { wordBreaks } from "./navigation.js";
import { renderPage } from "./page.js";
import { paths, rootFrom } from "./paths.js";
import { renderSamples } from "./samples.js";
import type { Page, Site, SiteApi } from "./site.js";

/** The page of an action: what it does, its limit, input, output, examples, samples and error codes. */
export function renderActionPage(site: Site, api: SiteApi, action: ActionModel): Page {
  const { model } = api;
  const path = paths.action(model.service, action);
  const request = typeByName(model, action.request);
  const response = typeByName(model, action.response);
  const content = html`        <article>
          ${renderHead(api, action)}
          <section id="input">
            <h2>Input</h2>
            ${renderMarkdown(request.description)}
            ${renderMembers(model, request.type, { caption: `Input of ${action.name}`, prefix: "input-" })}
          </section>
          <section id="output">
            <h2>Output</h2>
            ${renderMarkdown(response.description)}
            ${renderMembers(model, response.type, { caption: `Output of ${action.name}`, prefix: "output-", isAnswer: true })}${renderStructures(model, action)}
          </section>
          <section id="samples">
            <h2>Code</h2>
            ${renderSamples(api, action)}
          </section>
          <section id="examples">
            <h2>Examples</h2>${action.examples.map((example) => renderExample(api, action, example))}
          </section>
          <section id="errors">
            <h2>Error codes</h2>${renderErrors(api, action)}
          </section>
          <section id="common">
            <h2>Common parameters</h2>${renderCommonParameters(api, action)}
          </section>
        </article>`;
  return renderPage(site, { path, title: action.name, content, model });
}

const SECTIONS: readonly (readonly [id: string, title: string])[] = [
  ["input", "Input"],
  ["output", "Output"],
  ["samples", "Code"],
  ["examples", "Examples"],
  ["errors", "Error codes"],
  ["common", "Common parameters"],
];

function renderHead({ model }: SiteApi, action: ActionModel): Html {
  const root = rootFrom(paths.action(model.service, action));
  const explorer = `${root}${paths.explorer(model.service)}#action=${encodeURIComponent(action.name)}`;
  const links = SECTIONS.map(
    ([id, title]) => html`<li><a href="#${htmlText(id)}">${htmlText(title)}</a></li>`,
  );
  return html`<p class="eyebrow">${htmlText(action.tag)}</p>
          <h1>${wordBreaks(action.name)}</h1>
          <p class="lead">${htmlText(action.summary)}</p>
          <ul class="traits">
            <li class="effect ${htmlText(action.effect)}">${htmlText(effectWords[action.effect])}</li>
            ${renderLimit(action)}${action.deprecated ? html`<li>Deprecated</li>` : html``}
          </ul>
          <p><a class="button" href="${htmlText(explorer)}">Try it in the Explorer</a></p>
          <nav class="contents" aria-label="On this page"><ul>${links}</ul></nav>
          ${renderMarkdown(action.description, { headingShift: 2 })}`;
}

function renderLimit({ rateLimit }: ActionModel): Html {
  return rateLimit === undefined ? html`` : html`<li>${htmlText(limitWords(rateLimit))}</li>`;
}

function renderExample({ model }: SiteApi, action: ActionModel, example: ExampleModel): Html {
  const { service } = model;
  const link = new URLSearchParams({ action: action.name, request: JSON.stringify(example.request) });
  const explorer = `${rootFrom(paths.action(service, action))}${paths.explorer(service)}#${link}`;
  const answer = { [service.envelope]: example.response };
  const label = example.outcome === "error" ? html`<span class="need error">fails</span>` : html``;
  return html`
            <section class="example" id="example-${htmlText(example.key)}">
              <h3>${htmlText(example.summary)} ${label}</h3>
              <div class="pair">
                <div><h4>Request</h4>${renderCode(JSON.stringify(example.request, null, 2), "json")}</div>
                <div><h4>Answer</h4>${renderCode(JSON.stringify(answer, null, 2), "json")}</div>
              </div>
              <p><a href="${htmlText(explorer)}">Open in the Explorer</a></p>
            </section>`;
}

function renderErrors({ model }: SiteApi, action: ActionModel): Html {
  const { service, catalogue } = model;
  const root = rootFrom(paths.action(service, action));
  const rows = catalogue.codes
    .filter(({ code }) => action.errorCodes.includes(code))
    .map(
      (entry) => html`
                <tr>
                  <th scope="row"><a href="${htmlText(root + paths.error(service, entry))}"><code>${wordBreaks(entry.code)}</code></a></th>
                  <td>${htmlText(entry.meaning)}</td>
                </tr>`,
    );
  return html`
            <p>These codes are documented for this action. <a href="${htmlText(root + paths.errors(service))}">The catalogue</a> tells of each one how to mend it, and lists the codes that any action may answer.</p>
            <table class="members two">
              <caption class="hidden">Error codes of ${htmlText(action.name)}</caption>
              <thead><tr><th scope="col">Code</th><th scope="col">Meaning</th></tr></thead>
              <tbody>${rows}
              </tbody>
            </table>`;
}
