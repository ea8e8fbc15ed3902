import { GaapErrorCatalogue, GaapErrorCode } from "@openaction/gaap";
import { describe, expect, it } from "vitest";
import { renderErrorPage } from "../docs/build/error-page.js";
import type { ErrorCodeModel } from "../model/index.js";
import { loadGaapSite } from "./docs/gaap-site.js";
import published from "./vectors/error-codes.json" with { type: "json" };

const site = await loadGaapSite();
const { model } = site.api;
const { codes } = model.catalogue;
const page = renderErrorPage(site, site.api).markup;

describe("the error codes that the vendor publishes", () => {
  it.each([
    { list: "CreateHTTPListener", wanted: published.createHTTPListener, size: 22 },
    { list: "common to all actions", wanted: published.common, size: 38 },
  ])("$list: all $size stand in catalogue, enum and docs page", ({ list, wanted, size }) => {
    const places = {
      catalogue: new Set(codes.map(({ code }) => code)),
      enum: new Set<string>(Object.values(GaapErrorCode)),
      "data of the client": new Set(Object.keys(GaapErrorCatalogue)),
      "docs page": anchors(),
    };
    for (const [place, present] of Object.entries(places)) {
      const found = wanted.filter((code) => present.has(code));
      console.log(`${list}: ${found.length} of ${size} in ${place}`);
      expect(found).toEqual(wanted);
    }
    expect(wanted).toHaveLength(size);
  });

  it("are listed for CreateHTTPListener in the order of its page, and no others", () => {
    const action = model.actions.find(({ name }) => name === "CreateHTTPListener");
    expect(action?.errorCodes).toEqual(published.createHTTPListener);
  });

  it("are marked common exactly where they are common", () => {
    expect(codes.filter(({ common }) => common).map(({ code }) => code)).toEqual(
      [...published.common].sort(),
    );
  });
});

it("catalogue, enum, client data and docs page hold the same codes", () => {
  const inCatalogue = codes.map(({ code }) => code);
  expect(new Set(inCatalogue).size).toBe(inCatalogue.length);
  expect([...Object.values(GaapErrorCode)]).toEqual(inCatalogue);
  expect(Object.keys(GaapErrorCatalogue)).toEqual(inCatalogue);
  expect([...anchors()]).toEqual(inCatalogue);
});

it.each(codes)("$code says the same to readers of the code and of the docs", (entry: ErrorCodeModel) => {
  const { category, meaning, remedy, retry, outcome } = entry;
  // The catalogue is keyed by literals; any code of the model is one of them, as the test above shows.
  expect(GaapErrorCatalogue[entry.code as GaapErrorCode]).toEqual({
    category,
    meaning,
    remedy,
    retry,
    outcome,
  });
  expect(plainText(page)).toContain(meaning);
  expect(plainText(page)).toContain(remedy);
});

function anchors(): ReadonlySet<string> {
  return new Set([...page.matchAll(/<section class="code" id="([^"]+)">/g)].map(([, id = ""]) => id));
}

function plainText(markup: string): string {
  return markup
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
