import { describe, expect, it } from "vitest";
import { findMisread, hostileTexts, quotings } from "./quoting.js";

const texts = hostileTexts(200);

describe("a text as a literal of a language, read by the language itself", () => {
  it.each(["bash", "bash, as a word", "node", "python"])("%s", { timeout: 30_000 }, async (name) => {
    const quoting = quotings[name];
    if (quoting === undefined) throw new Error(`${name} has no quoting.`);
    const misread = await findMisread(quoting, texts);
    console.log(`quoting: ${name}: ${texts.length} texts, ${misread.length} misread`);
    expect(misread).toEqual([]);
  });
});
