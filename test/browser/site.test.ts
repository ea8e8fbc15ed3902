import { afterAll, beforeAll, describe, expect } from "vitest";
import { testExplorer } from "./explorer.js";
import { testHostileDocument } from "./hostile-document.js";
import { testLook } from "./look.js";
import { findBrowser } from "./open-browser.js";
import { testReader } from "./reader.js";
import { testSearch } from "./search.js";
import { testSecrets } from "./secrets.js";
import { World } from "./world.js";

// One file, since all of it shares one browser.
describe.skipIf(!findBrowser())("the site in a browser", { timeout: 60_000 }, () => {
  const world = new World();

  beforeAll(() => world.open(), 60_000);

  afterAll(async () => {
    const urls = await world.close();
    const foreign = urls.filter((url) => new URL(url).hostname !== "127.0.0.1");
    console.log(`browser's network log: ${urls.length} requests of pages, ${foreign.length} to other hosts`);
    expect(urls.some((url) => url.endsWith("/assets/explorer.js"))).toBe(true);
    expect(foreign).toEqual([]);
  });

  testReader(world);
  testExplorer(world);
  testSearch(world);
  testSecrets(world);
  testHostileDocument(world, [7]);
  testLook(world);
});
