import { type Html, html, htmlText } from "../../model/escape/index.js";
import { type ActionModel, type ExampleModel, type ServiceModel, typeByName } from "../../model/index.js";
import { effectWords, limitWords } from "../words/index.js";
import { renderCode } from "./code-block.js";
import { contentTypeOf, renderCommonParameters } from "./common-parameters.js";
import { renderMarkdown } from "./markdown.js";
import { renderMembers, renderStructures } from "./member-table.js";
import { wordBreaks } from "./navigation.js";
import { renderPage } from "./page.js";
import { paths, rootFrom } from "./paths.js";
import { renderExampleTitle, renderSamples } from "./samples.js";
import { renderSection, type Section } from "./section.js";
import type { Page, Site, SiteApi } from "./site.js";

/** The page of an action: what it does, its limit, input, output, samples, examples, error codes and headers. */
export function renderActionPage(site: Site, api: SiteApi, action: ActionModel): Page {
  const { model } = api;
  const sections = listSections(api, action);
  const links = sections.map(
    ({ id, title }) => html`<li><a href="#${htmlText(id)}">${htmlText(title)}</a></li>`,
  );
  const content = html`        <article>
          ${renderHead(api, action)}
          <nav class="contents" aria-label="On this page"><ul>${links}</ul></nav>
          ${renderMarkdown(action.description, { headingShift: 2 })}${sections.map(renderSection)}
        </article>`;
  return renderPage(site, { path: paths.action(model.service, action), title: action.name, content, model });
}

function listSections(api: SiteApi, action: ActionModel): readonly Section[] {
  const { model } = api;
  const request = typeByName(model, action.request);
  const response = typeByName(model, action.response);
  const input = { caption: `Input of ${action.name}`, prefix: "input-" };
  const output = { caption: `Output of ${action.name}`, prefix: "output-", isAnswer: true };
  return [
    {
      id: "input",
      title: "Input",
      content: html`${renderMarkdown(request.description)}${renderMembers(model, request.type, input)}`,
    },
    {
      id: "output",
      title: "Output",
      content: html`${renderMarkdown(response.description)}${renderMembers(model, response.type, output)}${renderStructures(model, action)}`,
    },
    { id: "samples", title: "Code", content: renderSamples(api, action) },
    {
      id: "examples",
      title: "Examples",
      content: html`${action.examples.map((example) => renderExample(api, action, example))}`,
    },
    { id: "errors", title: "Error codes", content: renderErrors(api, action) },
    { id: "common", title: "Common parameters", content: renderCommonParameters(api, action) },
  ];
}

function renderHead({ model: { service } }: SiteApi, action: ActionModel): Html {
  const root = rootFrom(paths.action(service, action));
  const explorer = `${root}${paths.explorer(service)}#action=${encodeURIComponent(action.name)}`;
  return html`<p class="eyebrow">${htmlText(action.tag)}</p>
          <h1>${wordBreaks(action.name)}</h1>
          <p class="lead">${htmlText(action.summary)}</p>
          <ul class="traits">
            <li class="effect ${htmlText(action.effect)}">${htmlText(effectWords[action.effect])}</li>
            ${renderLimit(action)}<li>POST ${htmlText(hostOf(service))}</li>${action.deprecated ? html`<li>Deprecated</li>` : html``}
          </ul>
          <p><a class="button" href="${htmlText(explorer)}">Try it in the Explorer</a></p>`;
}

/** Host of the endpoint that comes first in the document. */
function hostOf({ endpoints }: ServiceModel): string {
  const url = endpoints[0]?.url ?? "";
  return URL.canParse(url) ? new URL(url).host : url;
}

function renderLimit({ rateLimit }: ActionModel): Html {
  return rateLimit === undefined ? html`` : html`<li>${htmlText(limitWords(rateLimit))}</li>`;
}

function renderExample({ model }: SiteApi, action: ActionModel, example: ExampleModel): Html {
  const { service } = model;
  const link = new URLSearchParams({ action: action.name, request: JSON.stringify(example.request) });
  const explorer = `${rootFrom(paths.action(service, action))}${paths.explorer(service)}#${link}`;
  const answer = { [service.envelope]: example.response };
  return html`
            <section class="example" id="example-${htmlText(example.key)}">
              <h3>${renderExampleTitle(example)}</h3>
              <div class="pair">
                <div><h4>Request</h4>${renderCode(httpText(service, action, example), "http")}</div>
                <div><h4>Answer</h4>${renderCode(JSON.stringify(answer, null, 2), "json")}</div>
              </div>
              <p><a href="${htmlText(explorer)}">Open in the Explorer</a></p>
            </section>`;
}

/** As it stands on the wire, but for the headers that are the same in each: time, signature and the like. */
function httpText(service: ServiceModel, action: ActionModel, { request }: ExampleModel): string {
  const head = [
    "POST / HTTP/1.1",
    `Host: ${hostOf(service)}`,
    `Content-Type: ${contentTypeOf(action)}`,
    `${service.headerPrefix}Action: ${action.name}`,
    "<Common parameters>",
  ];
  return [...head, "", JSON.stringify(request, null, 2)].join("\n");
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
