import { type Html, html, htmlText } from "../../model/escape/index.js";
import type { ActionModel, ApiModel } from "../../model/index.js";
import { splitName } from "../words/index.js";
import type { PageContent } from "./page.js";
import { paths, rootFrom } from "./paths.js";
import type { Site } from "./site.js";

/** The list of pages beside each page: of its service, and of the site. On small windows a button shows it. */
export function renderNavigation(site: Site, page: PageContent): Html {
  const { path: current, model } = page;
  const models = model === undefined ? site.apis.map((api) => api.model) : [model];
  const groups = models.map((shown) => renderService(shown, current));
  return html`<nav id="menu" class="menu" aria-label="Pages" popover>
        ${groups}${renderOthers(site, current)}
      </nav>`;
}

function renderService(model: ApiModel, current: string): Html {
  const { service, actions } = model;
  const link = (path: string, text: string) => renderLink(current, path, htmlText(text));
  const tags = [...new Set(actions.map(({ tag }) => tag))].map((tag) => {
    const items = actions
      .filter((action) => action.tag === tag)
      .map((action) => renderAction(current, model, action));
    return html`
        <h2>${htmlText(tag)}</h2>
        <ul>${items}
        </ul>`;
  });
  return html`<h2>${htmlText(service.title)}</h2>
        <ul>${link(paths.service(service), "Overview")}${link(paths.explorer(service), "Explorer")}${link(paths.errors(service), "Error codes")}${link(paths.reference(service), "Reference")}
        </ul>${tags}`;
}

function renderAction(current: string, { service }: ApiModel, action: ActionModel): Html {
  const name = html`${wordBreaks(action.name)}`;
  return renderLink(current, paths.action(service, action), name);
}

/** Lets a long name break where a word of it begins: a tool that reads it aloud finds the words, too. */
export function wordBreaks(name: string): readonly Html[] {
  return splitName(name).map((part, index) => (index === 0 ? htmlText(part) : html`<wbr>${htmlText(part)}`));
}

function renderOthers({ guides, changelog }: Site, current: string): Html {
  const links = [
    ...guides.map(({ name, title }) => renderLink(current, paths.guide(name), htmlText(title))),
    ...(changelog === undefined ? [] : [renderLink(current, paths.changelog, htmlText(changelog.title))]),
  ];
  if (links.length === 0) return html``;
  return html`
        <h2>Guides</h2>
        <ul>${links}
        </ul>`;
}

function renderLink(current: string, path: string, text: Html): Html {
  const mark = path === current ? html` aria-current="page"` : html``;
  return html`
          <li><a href="${htmlText(rootFrom(current) + path)}"${mark}>${text}</a></li>`;
}
