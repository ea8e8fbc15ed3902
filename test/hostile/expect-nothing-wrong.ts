import { expect } from "vitest";
import type { Judge } from "./judge.js";

/** Ends a judgement: prints its figures and expects that nothing was found. */
export function expectNothingWrong(judge: Judge): void {
  console.log(judge.finish());
  const { injections, crashes, unplaced, uncompiled, others, deeds } = judge;
  expect({ injections, crashes, unplaced, uncompiled, others, deeds }).toEqual({
    injections: [],
    crashes: [],
    unplaced: [],
    uncompiled: [],
    others: [],
    deeds: { sockets: [], files: [] },
  });
}
