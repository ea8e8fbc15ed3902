import { shorten, showText } from "../terminal.js";

/** Something that may stand where the cursor is. */
export interface Candidate {
  /** The whole word. One that ends with a dot goes on, so that no blank follows it. */
  readonly value: string;
  /** A few words about it; may be empty. */
  readonly about: string;
}

/** All that may stand where the cursor is. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  /** Whether names of files may stand there, too; the shell knows them best. */
  readonly files: boolean;
}

export const NOTHING: Completion = { candidates: [], files: false };

const MAX_ABOUT = 60;

/** A candidate with the first sentence of what a document says of it, on one line. */
export function candidate(value: string, text = ""): Candidate {
  const line = showText(text.replace(/\s+/g, " ").trim());
  const sentence = /^.*?(?=\.(?:\s|$)|。)/.exec(line)?.[0] ?? line;
  return { value, about: shorten(sentence, MAX_ABOUT) };
}

/** Candidates with one text before each: `--output=` before `json`. */
export function behind(prefix: string, { candidates, files }: Completion): Completion {
  return { candidates: candidates.map(({ value, about }) => ({ value: prefix + value, about })), files };
}

/** Candidates of words that need no explanation. */
export function words(values: readonly string[]): Completion {
  return { candidates: values.map((value) => candidate(value)), files: false };
}
