import { renderActionPage } from "../../docs/build/action-page.js";
import { renderErrorPage } from "../../docs/build/error-page.js";
import { renderExplorerData, renderExplorerPage } from "../../docs/build/explorer-page.js";
import { renderFrontPage } from "../../docs/build/front-page.js";
import { renderSearchIndex } from "../../docs/build/search-index.js";
import { renderServicePage } from "../../docs/build/service-page.js";
import type { SiteApi } from "../../docs/build/site.js";
import { shapeOfTypeScript } from "./typescript-shape.js";

/** What Markdown and our own pages are made of, and nothing that runs, loads or leads anywhere by itself. */
const TAGS = new Set(
  (
    "!doctype html head meta title link script noscript body a button header nav main div section article aside footer " +
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr th td caption code pre span strong em del br hr kbd " +
    "blockquote details summary label input select option form fieldset legend output mark small abbr wbr"
  ).split(" "),
);
const TAG = /<(\/?)([a-z!][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:="[^"]*")?)*)\s*>/iy;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/gi;

/** Finds markup of a document in the pages of its site, and code in their scripts. Nothing may be found. */
export function findForeignMarkup(api: SiteApi): readonly string[] {
  const site = { apis: [api], guides: [] };
  const pages = [
    renderFrontPage(site),
    renderServicePage(site, api, "things/index.html"),
    ...api.model.actions.map((action) => renderActionPage(site, api, action)),
    renderErrorPage(site, api),
    renderExplorerPage(site, api),
  ];
  const scripts = [renderExplorerData(api), renderSearchIndex(site)];
  return [
    ...pages.flatMap(({ path, markup }) => findForeign(markup).map((found) => `${path}: ${found}`)),
    ...scripts.filter((script) => !isOneAssignment(script)).map((script) => script.slice(0, 100)),
  ];
}

function findForeign(markup: string): readonly string[] {
  const found: string[] = [];
  for (let at = markup.indexOf("<"); at !== -1; at = markup.indexOf("<", at + 1)) {
    const around = markup.slice(at, at + 80);
    TAG.lastIndex = at;
    const [, , name = "", attributes = ""] = TAG.exec(markup) ?? [];
    const isScriptWithin = name === "script" && !/\ssrc="/.test(attributes) && markup[at + 1] !== "/";
    if (!TAGS.has(name.toLowerCase()) || isScriptWithin) found.push(around);
    for (const [, key = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
      if (/^on|^style$|^srcdoc$|^formaction$|^http-equiv$/i.test(key) && value !== "Content-Security-Policy")
        found.push(around);
      if (/^(?:href|src|action)$/i.test(key) && !isHarmless(value)) found.push(around);
    }
  }
  return found;
}

/** A link of ours, or one that a reader may follow; pages load nothing from elsewhere. */
function isHarmless(address: string): boolean {
  return (
    address === "data:," ||
    (/^(?:https?:|mailto:|#|(?:\.{1,2}\/)*[\w%.-]+(?:[/#?]|$)|(?:\.{1,2}\/)+$)/.test(address) &&
      !/^(?!https?:|mailto:)[^/#?]*:/.test(address))
  );
}

const ASSIGNMENTS = ['globalThis.a = JSON.parse("");', 'globalThis.a = "";'].map(
  (text) => shapeOfTypeScript(text).tree,
);

function isOneAssignment(script: string): boolean {
  const { tree, errors } = shapeOfTypeScript(script);
  return errors.length === 0 && ASSIGNMENTS.includes(tree);
}
