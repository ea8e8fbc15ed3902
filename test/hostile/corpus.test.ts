import { expect, it } from "vitest";
import { listCases, put } from "./corpus.js";
import { expectNothingWrong } from "./expect-nothing-wrong.js";
import { Judge } from "./judge.js";
import { PAYLOADS } from "./payloads.js";
import { PLACES } from "./places.js";

/** One text at each place; another one at each, so that many are tried. */
const SLICE = [...listCases()].filter((_case, index) => {
  const [place, payload] = [Math.floor(index / PAYLOADS.length), index % PAYLOADS.length];
  return payload === (place * 5) % PAYLOADS.length;
});

// The whole corpus is judged by `npm run test:long`.
it("a hostile document compiles with the shape of its twin, or is refused with its place", async () => {
  expect([PLACES.length, PAYLOADS.length, SLICE.length]).toEqual([38, 48, 38]);
  const judge = await Judge.open();
  for (const { name, document, place } of SLICE) {
    const twin = await judge.shapesOf(put(place, place.bland));
    await judge.judge(name, document, twin);
  }
  await expectNothingWrong(judge);
});
