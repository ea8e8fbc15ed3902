import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../../docs/build/index.js";
import { listEntries } from "../../../docs/build/search-index.js";
import { sampleLanguages } from "../../../samples/index.js";
import { buildAssets } from "../build-assets.js";
import { loadGaapApi, loadGaapSite } from "../gaap-site.js";

const folder = mkdtempSync(join(tmpdir(), "openaction-site-"));
const assets = join(folder, "assets");
const site = await loadGaapSite();
const pages = new Map<string, string>();

beforeAll(async () => {
  buildAssets(assets);
  const start = performance.now();
  await buildSite(site, join(folder, "site"), assets);
  console.log(`site of GAAP built in ${Math.round(performance.now() - start)} ms (aim: 5,000)`);
  for (const path of readdirSync(join(folder, "site"), { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".html")) pages.set(path, readFileSync(join(folder, "site", path), "utf8"));
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Our own pages; Redocly's has its own ways. */
const ownPages = () => [...pages].filter(([path]) => !path.endsWith("/reference.html"));

describe("the site", () => {
  it("has its pages where links from outside expect them", () => {
    expect([...pages.keys()].sort()).toEqual(
      [
        "changelog.html",
        "gaap/actions/create-http-listener.html",
        "gaap/actions/delete-listeners.html",
        "gaap/actions/describe-http-listeners.html",
        "gaap/actions/modify-http-listener-attribute.html",
        "gaap/errors.html",
        "gaap/explorer.html",
        "gaap/index.html",
        "gaap/reference.html",
        "index.html",
        ...site.guides.map(({ name }) => `guide/${name}.html`),
      ].sort(),
    );
  });

  it("links to nothing that is not there", () => {
    const broken = ownPages().flatMap(([path, markup]) =>
      [...markup.matchAll(/ (?:href|src)="([^"]*)"/g)]
        .map(([, href = ""]) => href)
        .filter((href) => !/^(?:https?|mailto|data):/.test(href) && !exists(path, href))
        .map((href) => `${path}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it("finds nothing that is not there", () => {
    expect(listEntries(site).filter(({ path }) => !exists("index.html", path))).toEqual([]);
  });

  it("gives no two elements of a page one id", () => {
    for (const [path, markup] of ownPages()) {
      const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: ${id}`)).toEqual([]);
    }
  });

  it("has a policy on each page that keeps scripts and styles out of it", () => {
    for (const [path, markup] of ownPages()) {
      const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(markup) ?? [];
      expect({ path, policy }).toEqual({ path, policy: expect.not.stringContaining("unsafe") });
      expect(policy).toContain(
        "default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;",
      );
      expect(policy.includes("connect-src")).toBe(path.endsWith("explorer.html"));
      expect(markup).not.toMatch(/<script(?![^>]* src=)|<style| style="| on[a-z]+="/);
    }
  });

  it("shows each example of each action in each language, and marks what is not run", () => {
    for (const { fileName, examples } of site.api.model.actions) {
      const markup = pages.get(`gaap/actions/${fileName}.html`) ?? "";
      for (const { label } of sampleLanguages)
        expect(markup).toContain(`data-tab="${label.replace("'", "&#39;")}"`);
      const [, samples = ""] = markup.split('id="samples"');
      const shown = samples.split('id="examples"', 1)[0]?.match(/<details/g)?.length;
      expect(shown).toBe(examples.length * sampleLanguages.length);
      const unproven = sampleLanguages.filter(({ isRun }) => !isRun).length;
      expect(samples.match(/Not run by our tests/g) ?? []).toHaveLength(unproven);
    }
  });

  it("publishes the document with its samples", () => {
    const text = readFileSync(join(folder, "site/gaap/openapi.json"), "utf8");
    const { post } = JSON.parse(text).paths["/#CreateHTTPListener"];
    expect(post["x-codeSamples"].map(({ label }: { label: string }) => label)).toEqual(
      sampleLanguages.map(({ label }) => label),
    );
  });

  it("replaces a site, but no folder of anything else", async () => {
    await expect(buildSite(site, assets, assets)).rejects.toThrow(/no site of ours.*--out/);
  });

  it("shows a service once", async () => {
    const api = await loadGaapApi();
    const twice = { apis: [api, api], guides: [] };
    await expect(buildSite(twice, join(folder, "twice"), assets)).rejects.toThrow(
      "Two documents describe the service gaap.",
    );
  });
});

/** Whether a link of a page leads to a file of the site, and to an element of it. */
function exists(from: string, href: string): boolean {
  const [path = "", anchor] = href.replaceAll("&#39;", "'").replaceAll("&amp;", "&").split("#");
  const file = path === "" ? from : posix.join(posix.dirname(from), path);
  const markup = pages.get(file);
  if (markup === undefined) return existsSync(join(folder, "site", file));
  if (anchor === undefined || file.endsWith("explorer.html")) return true;
  return markup.includes(` id="${decodeURIComponent(anchor)}"`);
}
