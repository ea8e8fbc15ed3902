import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page, ViewportSize } from "playwright-core";
import { buildSite, type Site } from "../../docs/build/index.js";
import { type RunningSite, serveSite } from "../../docs/serve/index.js";
import { buildAssets } from "../docs/build-assets.js";
import { loadGaapSite } from "../docs/gaap-site.js";
import { type LoggedBrowser, openBrowser } from "./open-browser.js";

/** A path, so that nothing may rely on the site standing at the root of its host. */
const SUB_PATH = "some/where";

/** How a page is visited. */
export interface VisitOptions {
  /** A telephone or a desk; the latter unless given. */
  readonly viewport?: ViewportSize;
  readonly colorScheme?: "light" | "dark";
  /** What the page may report without failing the visit. */
  readonly expectedErrors?: RegExp;
  /** A page of a profile of its own, where nothing is in a cache; it takes the browser a second to make one. */
  readonly isFresh?: boolean;
}

/** Sizes of window that pages are looked at in. */
export const PHONE: ViewportSize = { width: 390, height: 844 };
export const DESK: ViewportSize = { width: 1280, height: 900 };

/** One browser with one page, and the sites that it visits, for all tests of this folder. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), "openaction-world-"));
  readonly #sites: RunningSite[] = [];
  #logged: LoggedBrowser | undefined;
  #shared: Page | undefined;
  #folder = "";
  #base = "";

  async open(): Promise<void> {
    buildAssets(join(this.folder, "assets"));
    this.#logged = await openBrowser();
    this.#shared = await this.#createPage();
    this.#folder = await this.#build(await loadGaapSite());
    this.#base = await this.#serve(this.#folder);
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

  /** The same page on disk, where no server is. */
  fileUrl(path: string): string {
    return pathToFileURL(join(this.#folder, SUB_PATH, path)).href;
  }

  /** Builds a site and serves it; resolves to the URL of its root. */
  async publish(site: Site): Promise<string> {
    return this.#serve(await this.#build(site));
  }

  async #build(site: Site): Promise<string> {
    const folder = mkdtempSync(join(this.folder, "host-"));
    await buildSite(site, join(folder, SUB_PATH), join(this.folder, "assets"));
    return folder;
  }

  async #serve(folder: string): Promise<string> {
    const running = await serveSite({ folder, port: 0 });
    this.#sites.push(running);
    return `${running.url}${SUB_PATH}/`;
  }

  /** Goes to a page, and leaves it after the work. Errors of the page fail the work. */
  async visit<T>(url: string, work: (page: Page) => Promise<T>, options: VisitOptions = {}): Promise<T> {
    const { viewport = DESK, colorScheme = "light", isFresh = false } = options;
    const page = (isFresh ? undefined : this.#shared) ?? (await this.#createPage());
    const problems = collectProblems(page, options.expectedErrors);
    try {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      const result = await work(page);
      if (problems.length > 0) throw new Error(`The page reported: ${problems.join("; ")}`);
      return result;
    } finally {
      await (page === this.#shared ? leave(page) : page.context().close());
    }
  }

  async #createPage(): Promise<Page> {
    if (this.#logged === undefined) throw new Error("The world is not open.");
    const context = await this.#logged.browser.newContext({ reducedMotion: "reduce" });
    context.setDefaultTimeout(10_000);
    return context.newPage();
  }
}

/** A list that grows with what the page complains of, whatever it is not expected to. */
function collectProblems(page: Page, expected: RegExp = /^$/): readonly string[] {
  const problems: string[] = [];
  const report = (text: string) => {
    if (!expected.test(text)) problems.push(text);
  };
  page.on("pageerror", (error) => report(String(error)));
  page.on("console", (message) => message.type() === "error" && report(message.text()));
  return problems;
}

/** So that the next visit finds nothing of this one. */
async function leave(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll();
  await page.goto("about:blank");
  await page.context().clearPermissions();
}
