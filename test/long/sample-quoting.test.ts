import { describe, expect, it } from "vitest";
import { findMisread, hostileTexts, quotings } from "../samples/quoting.js";

const texts = hostileTexts(2000);
const BATCH = 200;

describe("2,000 texts as literals of a language, read by the language itself", () => {
  it.each(Object.entries(quotings))("%s", async (name, quoting) => {
    const misread: string[] = [];
    for (let start = 0; start < texts.length; start += BATCH) {
      misread.push(...(await findMisread(quoting, texts.slice(start, start + BATCH))));
    }
    console.log(`quoting: ${name}: ${texts.length} texts, ${misread.length} misread`);
    expect(misread).toEqual([]);
  });
});
