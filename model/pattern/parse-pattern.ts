/** What a regular expression is made of, as far as it can be matched without going back. */
export type PatternNode =
  | { readonly kind: "character"; readonly test: RegExp }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly part: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: "start" | "end" };

/** A pattern that is not matched; the message continues "the pattern …". */
export class UnreadablePattern extends Error {
  override readonly name = "UnreadablePattern";
}

/** Reads the `pattern` of a schema, in the dialect of JavaScript with the flag `u`. */
export function parsePattern(pattern: string): PatternNode {
  if (pattern.length > MAX_LENGTH) throw new UnreadablePattern("is too large");
  try {
    // Only compiled: this finds errors of syntax, so that the reader below need not.
    new RegExp(pattern, "u");
  } catch {
    throw new UnreadablePattern("is no regular expression");
  }
  const reader = new PatternReader(pattern);
  return reader.readChoice();
}

const QUANTIFIER = /[*+?]|\{(\d+)(,?)(\d*)\}/y;
const GROUP_START = /\((\?:|\?<(?![=!])[^>]*>|(?!\?))/y;
/** One character, however it is written: as a class, by its number or name, or as it is. */
const CHARACTER =
  /\[(?:[^\]\\]|\\.)*\]|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\[pP]\{[^}]*\}|\\[^1-9bBk]|[^\\()[\]{}*+?|]/uy;

class PatternReader {
  #at = 0;
  #depth = 0;

  constructor(private readonly pattern: string) {}

  readChoice(): PatternNode {
    const options = [this.#readSequence()];
    while (this.#take(/\|/y)) options.push(this.#readSequence());
    const [only] = options;
    return only !== undefined && options.length === 1 ? only : { kind: "choice", options };
  }

  #readSequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.pattern.length && !/[|)]/.test(this.pattern.charAt(this.#at))) {
      parts.push(this.#readRepeated(this.#readPart()));
    }
    return { kind: "sequence", parts };
  }

  #readPart(): PatternNode {
    if (this.#take(/\^/y)) return { kind: "start" };
    if (this.#take(/\$/y)) return { kind: "end" };
    if (this.#take(GROUP_START)) return this.#readGroup();
    const character = this.#take(CHARACTER)?.[0];
    if (character !== undefined) return { kind: "character", test: new RegExp(`^${character}$`, "u") };
    throw new UnreadablePattern("looks around or refers back");
  }

  #readGroup(): PatternNode {
    if (++this.#depth > MAX_DEPTH) throw new UnreadablePattern("has too many groups in each other");
    const inner = this.readChoice();
    this.#depth--;
    this.#take(/\)/y);
    return inner;
  }

  #readRepeated(part: PatternNode): PatternNode {
    const [quantifier, least = "", comma, most] = this.#take(QUANTIFIER) ?? [];
    if (quantifier === undefined) return part;
    this.#take(/\?/y);
    if (quantifier === "*") return { kind: "repeat", part, least: 0, most: Number.POSITIVE_INFINITY };
    if (quantifier === "+") return { kind: "repeat", part, least: 1, most: Number.POSITIVE_INFINITY };
    if (quantifier === "?") return { kind: "repeat", part, least: 0, most: 1 };
    const open = comma === "" ? least : most || Number.POSITIVE_INFINITY;
    return { kind: "repeat", part, least: Number(least), most: Number(open) };
  }

  #take(expected: RegExp): RegExpExecArray | undefined {
    expected.lastIndex = this.#at;
    const found = expected.exec(this.pattern) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }
}

const MAX_DEPTH = 50;
const MAX_LENGTH = 10_000;
