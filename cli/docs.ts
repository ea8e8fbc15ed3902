import { dirname, resolve } from "node:path";
import type { Site } from "../docs/build/index.js";
import { load, select } from "./load.js";
import { relativePath } from "./paths.js";
import { coloursOf, count, print } from "./terminal.js";

/** Options of `openaction docs`, as the command line has them. */
export interface DocsOptions {
  readonly out: string;
  readonly guides: string;
}

/** `openaction docs`: builds the documentation site of the documents. */
export async function docs(documents: readonly string[], options: DocsOptions): Promise<void> {
  const target = resolve(options.out);
  const { apis } = await buildDocs(documents, options);
  const { green } = coloursOf(process.stdout);
  print(`${green("✓")} site of ${count(apis.length, "document")}: ${relativePath(target, "index.html")}`);
}

/** Reads the documents, guides and changelog, and builds the site of them. */
export async function buildDocs(documents: readonly string[], options: DocsOptions): Promise<Site> {
  const { configuration, apis } = await select(documents);
  const { buildSite, readChangelog, readGuides } = await import("../docs/build/index.js");
  const loaded = [];
  for (const api of apis) loaded.push(await load(api, configuration));
  const folder = configuration.path === undefined ? process.cwd() : dirname(configuration.path);
  const changelog = readChangelog(folder);
  const guides = readGuides(resolve(options.guides));
  const site = { apis: loaded, guides, ...(changelog !== undefined && { changelog }) };
  await buildSite(site, resolve(options.out));
  return site;
}
