import { afterAll, beforeAll, describe, expect } from "vitest";
import { testHostileDocument } from "../browser/hostile-document.js";
import { findBrowser } from "../browser/open-browser.js";
import { World } from "../browser/world.js";

const SHIFTS = Array.from({ length: 65 }, (_item, index) => index);

// Each text of the document is each of the hostile ones, once.
describe.skipIf(!findBrowser())("hostile documents in a browser", () => {
  const world = new World();

  beforeAll(() => world.open(), 120_000);

  afterAll(async () => {
    const foreign = (await world.close()).filter((url) => new URL(url).hostname !== "127.0.0.1");
    console.log(`${SHIFTS.length} hostile sites: ${foreign.length} requests to other hosts`);
    expect(foreign).toEqual([]);
  });

  testHostileDocument(world, SHIFTS);
});
