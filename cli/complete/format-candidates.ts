import { bashWord } from "../../model/escape/index.js";
import type { Candidate, Completion } from "./candidate.js";
import { splitLine } from "./split-line.js";

/** Order to the shell to complete names of files; the line of a candidate has a tab or begins otherwise. */
const FILES = "files";

/** Nothing that ends a line or steers a terminal can be typed, and some names are made to. */
const TYPEABLE = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u;

/** Lines for fish: value, tab, description. fish itself picks what fits, and quotes it. */
export function formatForFish({ candidates, files }: Completion): readonly string[] {
  return [...(files ? [FILES] : []), ...typeable(candidates).map(({ value, about }) => `${value}\t${about}`)];
}

/** Lines for zsh: `+` where the word goes on, else a blank; then value and description as `_describe` takes them. */
export function formatForZsh({ candidates, files }: Completion): readonly string[] {
  const escaped = (text: string) => text.replace(/[\\:]/g, "\\$&");
  return [
    ...(files ? [FILES] : []),
    ...typeable(candidates).map(
      ({ value, about }) =>
        `${value.endsWith(".") ? "+" : " "}${escaped(value)}${about === "" ? "" : `:${escaped(about)}`}`,
    ),
  ];
}

/**
 * Lines for bash: what is put in place of the text that bash completes, quoted where it has to be. bash breaks words at
 * `=` and `:` and so completes only the end of some. A quotation mark that is open is closed by bash; values that would
 * end it themselves, or in which it would expand something, are not offered then.
 */
export function formatForBash(
  { candidates, files }: Completion,
  line: string,
  text: string,
): readonly string[] {
  const { current, quote } = splitLine(line);
  const completed = quote === "" ? splitLine(text).current : text;
  const kept = current.endsWith(completed) ? current.length - completed.length : 0;
  const offered = typeable(candidates).filter(
    ({ value }) => value.startsWith(current) && !(UNQUOTABLE[quote]?.test(value) ?? false),
  );
  const toWord = quote === "" ? bashWord : (value: string) => value;
  return [...(files ? [FILES] : []), ...offered.map(({ value }) => `${toWord(value.slice(kept))}\t`)];
}

/** Values that cannot stand between quotation marks of a kind as they are. */
const UNQUOTABLE: Readonly<Record<string, RegExp>> = { "'": /'/, '"': /["$`\\!]/ };

function typeable(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ value }) => TYPEABLE.test(value));
}
