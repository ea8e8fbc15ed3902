/**
 * The words of a text as a reader may look for them: `CreateHTTPListener` is found under its whole name and under
 * `create`, `http` and `listener`; Chinese, which puts no blanks between words, under the words of it.
 */
export function splitTerms(text: string): string[] {
  const terms: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike !== true) continue;
    const parts = segment.split(/[._]/).filter((part) => part !== "");
    terms.push(segment, ...(parts.length > 1 ? parts : []), ...parts.flatMap(splitHumps));
  }
  return terms;
}

const segmenter = new Intl.Segmenter(["en", "zh"], { granularity: "word" });

/** The words of `DuplicatedListenerPort` and `HTTPListener`; nothing for a plain word. */
function splitHumps(name: string): readonly string[] {
  const words = name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return words.length > 1 ? words : [];
}
