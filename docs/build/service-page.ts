import { bashWord, code, type Html, html, htmlText, stringLiteral } from "../../model/escape/index.js";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { renderSample } from "../../samples/index.js";
import { limitWords } from "../words/index.js";
import { renderCode } from "./code-block.js";
import { renderMarkdown } from "./markdown.js";
import { wordBreaks } from "./navigation.js";
import { renderPage } from "./page.js";
import { paths, rootFrom } from "./paths.js";
import type { Page, Site, SiteApi } from "./site.js";

/** The front page of a service: what it is, the first call, install, credentials, and where to go on. */
export function renderServicePage(site: Site, api: SiteApi, path: string): Page {
  const { model } = api;
  const { title, version, description } = model.service;
  const [lead, rest] = splitAtHeading(description);
  const content = html`        <article>
          <p class="eyebrow">Version ${htmlText(version)}</p>
          <h1>${htmlText(title)}</h1>
          ${renderLinks(api, path)}
          <div class="prose">${renderMarkdown(lead)}</div>
          ${renderFirstCall(api, path)}
          <section id="actions">
            <h2>Actions</h2>${renderActions(model, path)}
          </section>
          <div class="prose">${renderMarkdown(rest)}</div>
        </article>`;
  return renderPage(site, { path, title, content, model });
}

/** What the service is comes first; what else the description tells can wait until the first call was made. */
function splitAtHeading(text: string): readonly [lead: string, rest: string] {
  const at = text.search(/^#{1,6} /m);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

function renderLinks({ model }: SiteApi, path: string): Html {
  const { service, catalogue } = model;
  const root = rootFrom(path);
  const link = (target: string, text: string) =>
    html`<li><a href="${htmlText(root + target)}">${htmlText(text)}</a></li>`;
  return html`<ul class="doors">
            <li><a class="button" href="${htmlText(root + paths.explorer(service))}">Try it in the Explorer</a></li>
            ${link(paths.errors(service), `${catalogue.codes.length} error codes`)}
            ${link(paths.reference(service), "Reference on one page")}
            ${link(paths.document(service), "OpenAPI document")}
          </ul>`;
}

/** The way to the first answer: without an account on the emulator, then with the reader's own keys. */
function renderFirstCall(api: SiteApi, path: string): Html {
  const { model, packageName } = api;
  const { service } = model;
  const explorer = rootFrom(path) + paths.explorer(service);
  return html`
          <section id="first-call">
            <h2>The first call in a minute</h2>
            <ol class="steps">
              <li><h3>Without installing anything</h3>
                <p><a href="${htmlText(explorer)}">The Explorer</a> sends requests to an emulator that runs in the page: no account, no key, nothing leaves your browser.</p></li>
              <li><h3>Install the client</h3>
                ${renderCode(code`npm install ${bashWord(packageName)}`, "bash")}</li>
              <li><h3>Start an emulator</h3>
                ${renderCode(code`npx openaction emulate ${bashWord(service.name)} --port 4010`, "bash")}
                <p>It answers until you stop it with Ctrl+C.</p></li>
              <li><h3>Call it, in another terminal</h3>
                <p>Save this as <code>first-call.mjs</code>:</p>
                ${renderCode(firstProgram(api), "typescript")}
                <p>Then run it with the emulator's key:</p>
                ${renderCode(RUN, "bash")}
                <p>It prints the result. A failure tells its <a href="${htmlText(rootFrom(path) + paths.errors(service))}">code</a> and whether the request was executed.</p></li>
              <li><h3>Go to the real service</h3>
                <p>Set the key of your account instead, and leave out the endpoint. Temporary keys have a <code>TENCENTCLOUD_SESSION_TOKEN</code> besides. Keys are read from the environment at each call; they belong neither into code nor into a repository.</p></li>
            </ol>
          </section>`;
}

const RUN = `export TENCENTCLOUD_SECRET_ID=AKIDEXAMPLEFORDEVELOPMENT
export TENCENTCLOUD_SECRET_KEY=example-key-for-development
node first-call.mjs`;

/** A sample of the first action, sent to the emulator. */
function firstProgram({ model, packageName }: SiteApi): string {
  const [action] = model.actions;
  const example = action?.examples.find(({ outcome }) => outcome === "result");
  if (action === undefined || example === undefined) return "";
  const { request } = example;
  const endpoint = "http://127.0.0.1:4010";
  return renderSample("typescript", {
    model,
    action,
    request,
    endpoint,
    packageName: stringLiteral(packageName),
  });
}

function renderActions(model: ApiModel, path: string): readonly Html[] {
  const { actions } = model;
  return [...new Set(actions.map(({ tag }) => tag))].map((tag) => {
    const rows = actions
      .filter((action) => action.tag === tag)
      .map((action) => renderAction(model, action, path));
    return html`
            <h3>${htmlText(tag)}</h3>
            <table class="members actions">
              <caption class="hidden">Actions of ${htmlText(tag)}</caption>
              <thead><tr><th scope="col">Action</th><th scope="col">What it does</th><th scope="col">Limit</th></tr></thead>
              <tbody>${rows}
              </tbody>
            </table>`;
  });
}

function renderAction({ service }: ApiModel, action: ActionModel, path: string): Html {
  const target = htmlText(rootFrom(path) + paths.action(service, action));
  return html`
                <tr>
                  <th scope="row"><a href="${target}">${wordBreaks(action.name)}</a></th>
                  <td>${htmlText(action.summary)}</td>
                  <td>${htmlText(action.rateLimit === undefined ? "not known" : limitWords(action.rateLimit))}</td>
                </tr>`;
}
