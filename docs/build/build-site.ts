import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderActionPage } from "./action-page.js";
import { buildReference } from "./build-reference.js";
import { DocsError } from "./docs-error.js";
import { renderErrorPage } from "./error-page.js";
import { renderExplorerData, renderExplorerPage } from "./explorer-page.js";
import { renderFrontPage } from "./front-page.js";
import { renderGuidePage } from "./guide-page.js";
import { paths } from "./paths.js";
import { toReferenceDocument, withSamples } from "./reference-document.js";
import { replaceFolder } from "./replace-folder.js";
import { renderSearchIndex } from "./search-index.js";
import { renderServicePage } from "./service-page.js";
import type { Page, Site, SiteApi } from "./site.js";

/** Scripts and styles of the pages, as they were bundled when the toolchain was built. */
const ASSETS = join(import.meta.dirname, "../assets");

/**
 * Builds a static site into a folder: a front page, and for each service its actions, error codes, Explorer and
 * reference. Works from any path, from disk and without a network.
 */
export async function buildSite(site: Site, target: string, assets = ASSETS): Promise<void> {
  checkNames(site);
  await replaceFolder(target, async (folder) => {
    chmodSync(folder, 0o755);
    copyAssets(assets, join(folder, "assets"));
    for (const { path, markup } of listPages(site)) write(folder, path, markup);
    write(folder, "assets/search-index.js", renderSearchIndex(site));
    for (const api of site.apis) await buildData(api, folder);
  });
}

function listPages(site: Site): readonly Page[] {
  const { apis, guides, changelog } = site;
  return [
    renderFrontPage(site),
    ...apis.flatMap((api) => [
      renderServicePage(site, api, paths.service(api.model.service)),
      ...api.model.actions.map((action) => renderActionPage(site, api, action)),
      renderErrorPage(site, api),
      renderExplorerPage(site, api),
    ]),
    ...guides.map((guide) => renderGuidePage(site, guide, paths.guide(guide.name))),
    ...(changelog === undefined ? [] : [renderGuidePage(site, changelog, paths.changelog)]),
  ];
}

async function buildData(api: SiteApi, folder: string): Promise<void> {
  const { service } = api.model;
  const document = withSamples(api);
  write(folder, paths.explorerData(service), renderExplorerData(api));
  write(folder, paths.document(service), `${JSON.stringify(document, null, 2)}\n`);
  await buildReference(toReferenceDocument(document), service.title, join(folder, paths.reference(service)));
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function copyAssets(from: string, to: string): void {
  if (!existsSync(from))
    throw new DocsError(`${from} is missing. Build the toolchain with \`npm run build\`.`);
  mkdirSync(to);
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name));
}

/** The folder of a service has its name; two documents of one service would overwrite each other. */
function checkNames({ apis }: Site): void {
  const names = apis.map(({ model }) => model.service.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new DocsError(
    `Two documents describe the service ${twice}. Name one of them: a site shows each service once.`,
  );
}
