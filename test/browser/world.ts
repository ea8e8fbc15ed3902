import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { buildSite, type Site } from "../../docs/build/index.js";
import { type RunningSite, serveSite } from "../../docs/serve/index.js";
import { buildAssets } from "../docs/build-assets.js";
import { loadGaapSite } from "../docs/gaap-site.js";
import { type LoggedBrowser, openBrowser } from "./open-browser.js";

/** A path, so that nothing may rely on the site standing at the root of its host. */
const SUB_PATH = "some/where";

/** How a page is visited. */
export interface VisitOptions extends BrowserContextOptions {
  /** What the page may report without failing the visit. */
  readonly expectedErrors?: RegExp;
}

/** One browser, and the sites that it visits, for all tests of this folder. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), "openaction-world-"));
  readonly #sites: RunningSite[] = [];
  #logged: LoggedBrowser | undefined;
  #base = "";

  async open(): Promise<void> {
    buildAssets(join(this.folder, "assets"));
    this.#logged = await openBrowser();
    this.#base = await this.publish(await loadGaapSite());
  }

  /** Returns the URLs of all requests that the browser made. */
  async close(): Promise<readonly string[]> {
    const urls = (await this.#logged?.close()) ?? [];
    for (const site of this.#sites) await site.close();
    rmSync(this.folder, { recursive: true, force: true });
    return urls;
  }

  /** URL of a page of the GAAP site. */
  url(path = "index.html"): string {
    return this.#base + path;
  }

  /** Builds a site and serves it; resolves to the URL of its root. */
  async publish(site: Site): Promise<string> {
    const folder = mkdtempSync(join(this.folder, "host-"));
    await buildSite(site, join(folder, SUB_PATH), join(this.folder, "assets"));
    const running = await serveSite({ folder, port: 0 });
    this.#sites.push(running);
    return `${running.url}${SUB_PATH}/`;
  }

  /** Opens a page in a fresh profile, and closes it after the work. Errors of the page fail the work. */
  async visit<T>(
    url: string,
    work: (page: Page, context: BrowserContext) => Promise<T>,
    { expectedErrors, ...options }: VisitOptions = {},
  ): Promise<T> {
    if (this.#logged === undefined) throw new Error("The world is not open.");
    const context = await this.#logged.browser.newContext({ reducedMotion: "reduce", ...options });
    context.setDefaultTimeout(10_000);
    const problems: string[] = [];
    const report = (text: string) => {
      if (expectedErrors?.test(text) !== true) problems.push(text);
    };
    context.on("weberror", (error) => report(String(error.error())));
    context.on("console", (message) => message.type() === "error" && report(message.text()));
    try {
      const page = await context.newPage();
      await page.goto(url);
      const result = await work(page, context);
      if (problems.length > 0) throw new Error(`The page reported: ${problems.join("; ")}`);
      return result;
    } finally {
      await context.close();
    }
  }
}
