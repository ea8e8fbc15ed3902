import { describe, expect, it } from "vitest";
import { ADVISORIES } from "../hostile/advisories.js";
import { listCases, put } from "../hostile/corpus.js";
import { expectNothingWrong } from "../hostile/expect-nothing-wrong.js";
import { Judge } from "../hostile/judge.js";
import { PLACES, type Place } from "../hostile/places.js";
import { listRandomCases } from "../hostile/random-cases.js";
import type { Shapes } from "../hostile/shape-of.js";

// Ends a run that hangs; on a machine that does nothing else it takes minutes.
const TIMEOUT = 3 * 60 * 60_000;

describe("hostile documents", { timeout: TIMEOUT }, () => {
  it("of every text at every place", async () => {
    const cases = [...listCases()];
    expect(cases).toHaveLength(1824);
    const judge = await Judge.open();
    const twins = new Map<Place, Shapes | undefined>();
    for (const place of PLACES) twins.set(place, await judge.shapesOf(put(place, place.bland)));
    for (const { name, document, place } of cases) await judge.judge(name, document, twins.get(place));
    await expectNothingWrong(judge);
  });

  it("of every published weakness", async () => {
    expect(ADVISORIES.length).toBeGreaterThanOrEqual(50);
    expect(new Set(ADVISORIES.map(({ id }) => id)).size).toBe(ADVISORIES.length);
    const judge = await Judge.open();
    for (const { id, document, twin } of ADVISORIES)
      await judge.judge(id, document, twin === undefined ? undefined : await judge.shapesOf(twin));
    await expectNothingWrong(judge);
  });

  it("of texts and shapes by chance", async () => {
    const judge = await Judge.open();
    const twins = new Map<string, Shapes | undefined>();
    for (const { name, document, twin, key } of listRandomCases(10_000)) {
      if (twin !== undefined && !twins.has(key)) twins.set(key, await judge.shapesOf(twin));
      await judge.judge(name, document, twins.get(key), false);
    }
    await expectNothingWrong(judge);
  });
});
