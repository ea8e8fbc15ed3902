/**
 * The words of a text as a reader may look for them: `CreateHTTPListener` is found under its whole name and under
 * `create`, `http` and `listener`; Chinese, which puts no blanks between words, under the words of it.
 */
export function splitTerms(text: string): string[] {
  const terms: string[] = [];
  for (const segment of listWords(text)) {
    const parts = segment.split(/[._]/).filter((part) => part !== "");
    terms.push(segment, ...(parts.length > 1 ? parts : []), ...parts.flatMap(splitHumps));
  }
  return terms;
}

/** Each piece of a text on its own: for the whole, the segmenter takes time in proportion to the square of its length. */
function listWords(text: string): readonly string[] {
  const pieces = text.match(PIECES) ?? [];
  return pieces.flatMap((piece) =>
    [...segmenter.segment(piece)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}

/** Ends at a blank, where there is one. */
const PIECES = /.{1,1000}(?:\s|$)|.{1,1000}/gsu;

const segmenter = new Intl.Segmenter(["en", "zh"], { granularity: "word" });

/** The words of `DuplicatedListenerPort` and `HTTPListener`; nothing for a plain word. */
function splitHumps(name: string): readonly string[] {
  const words = name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return words.length > 1 ? words : [];
}
