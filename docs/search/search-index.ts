import MiniSearch, { type Options } from "minisearch";
import { splitTerms } from "./split-terms.js";

/** What a page, or a part of it, is. */
export type SearchKind = "action" | "error" | "guide" | "member" | "page" | "structure";

/** Something that can be found. */
export interface SearchEntry {
  /** Unique; from the root of the site, with its anchor. */
  readonly path: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** One line that is shown below the title, and is looked through. */
  readonly summary: string;
  /** Looked through, but not kept. */
  readonly text: string;
}

/** Something that was found. */
export type SearchHit = Pick<SearchEntry, "path" | "kind" | "title" | "summary">;

/** Finds entries, the best first; at most so many of them. */
export type Search = (query: string, most?: number) => readonly SearchHit[];

/** Makes the index of a site, as text for {@link loadIndex}. */
export function createIndex(entries: readonly SearchEntry[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(entries);
  return JSON.stringify(index);
}

/** Reads an index that {@link createIndex} made. */
export function loadIndex(text: string): Search {
  const index = MiniSearch.loadJSON(text, OPTIONS);
  return (query, most = MOST) => {
    const all = index.search(query, { combineWith: "AND" });
    const found = all.length > 0 ? all : index.search(query);
    const wanted = fold(query);
    return found
      .map(({ path, kind, title, summary, score }) => ({ path, kind, title, summary, score }))
      .sort((a, b) => exactness(b, wanted) - exactness(a, wanted) || b.score - a.score)
      .slice(0, most);
  };
}

const MOST = 12;

/** A name that is typed in full is what is looked for, whatever else may be said about it. */
function exactness({ title, kind }: Pick<SearchHit, "title" | "kind">, wanted: string): number {
  const name = fold(title);
  // Many members may have one name: what is called so as a whole comes before them.
  if (name === wanted) return kind === "member" ? 1 : 3;
  return name.endsWith(`.${wanted}`) ? 2 : 0;
}

function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll("_", ".");
}

const WEIGHTS: Readonly<Record<SearchKind, number>> = {
  page: 1.5,
  action: 1.6,
  error: 1.2,
  guide: 1,
  structure: 0.8,
  member: 0.6,
};

const OPTIONS: Options<SearchEntry> = {
  idField: "path",
  fields: ["title", "summary", "text"],
  storeFields: ["path", "kind", "title", "summary"],
  tokenize: splitTerms,
  processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
  searchOptions: {
    boost: { title: 4, summary: 2 },
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    // The index holds the kind of each entry, and nothing else writes it.
    boostDocument: (_path, _term, stored) => WEIGHTS[stored?.kind as SearchKind] ?? 1,
  },
};

const STOP_WORDS = new Set(
  "a an and are as at be by do does for from how i in is it my of on or the to what with".split(" "),
);
