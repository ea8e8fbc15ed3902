import { expect } from "vitest";
import type { Judge } from "./judge.js";

/** Ends a judgement: prints its figures and expects that nothing was found. */
export async function expectNothingWrong(judge: Judge): Promise<void> {
  console.log(await judge.finish());
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
