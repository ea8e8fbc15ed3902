import { resolve } from "node:path";
import type { Site, SiteApi } from "../../docs/build/index.js";
import { readChangelog, readGuides } from "../../docs/build/index.js";
import { loadApi, readConfiguration } from "../../model/loader/index.js";

const root = resolve(import.meta.dirname, "../..");

/** This repository's GAAP document, as the site is built of it. */
export async function loadGaapApi(): Promise<SiteApi> {
  const { apis, path } = readConfiguration(root);
  const [gaap] = apis;
  if (gaap === undefined) throw new Error("redocly.yaml lists no document.");
  return loadApi(gaap, path);
}

/** The site that `openaction docs` builds in this repository. */
export async function loadGaapSite(): Promise<Site & { readonly api: SiteApi }> {
  const api = await loadGaapApi();
  const changelog = readChangelog(root);
  const guides = readGuides(resolve(root, "docs/guide"));
  return { api, apis: [api], guides, ...(changelog !== undefined && { changelog }) };
}
