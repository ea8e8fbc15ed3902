import type { PathTree } from "./path-tree.js";

/** Begin and end of a piece of text. */
export type Span = readonly [from: number, to: number];

/** Finds the integers of 16 digits and more that stand at the end of a path. The text must be valid JSON. */
export function findLongIntegers(text: string, tree: PathTree): readonly Span[] {
  const reader = new Reader(text);
  reader.readValue(tree);
  return reader.found;
}

/** Goes through a text along the paths. What they do not lead into may be nested to any depth. */
class Reader {
  readonly found: Span[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readValue(tree: PathTree | undefined): void {
    const first = this.#peek();
    const from = this.#at;
    if (first === '"') this.#skipString();
    else if (first === "{" || first === "[") {
      if (!tree) this.#skipNested();
      else if (first === "{") this.#readMembers(tree);
      else this.#readItems(tree);
    } else {
      const literal = this.#match(/[^\s,\]}]+/y);
      if (tree?.isEnd && /^-?\d{16,}$/.test(literal)) this.found.push([from, this.#at]);
    }
  }

  #readMembers(tree: PathTree): void {
    this.#at++;
    while (this.#peek() === '"') {
      const from = this.#at;
      this.#skipString();
      const name = this.#text.slice(from + 1, this.#at - 1);
      this.readValue(tree.members.get(name.includes("\\") ? JSON.parse(`"${name}"`) : name));
    }
    this.#at++;
  }

  #readItems(tree: PathTree): void {
    this.#at++;
    while (this.#peek() !== "]") this.readValue(tree.items);
    this.#at++;
  }

  #skipNested(): void {
    let depth = 0;
    do {
      this.#match(/[^"[\]{}]*/y);
      const mark = this.#text[this.#at];
      if (mark === '"') this.#skipString();
      else {
        depth += mark === "{" || mark === "[" ? 1 : -1;
        this.#at++;
      }
    } while (depth > 0);
  }

  #skipString(): void {
    let backslashes: number;
    do {
      this.#at = this.#text.indexOf('"', this.#at + 1);
      backslashes = 0;
      while (this.#text[this.#at - 1 - backslashes] === "\\") backslashes++;
      // An odd number of them escapes the quote.
    } while (backslashes % 2 === 1);
    this.#at++;
  }

  /** Goes to the next character that is more than a separator. */
  #peek(): string | undefined {
    this.#match(/[\s,:]*/y);
    return this.#text[this.#at];
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [match = ""] = pattern.exec(this.#text) ?? [];
    this.#at += match.length;
    return match;
  }
}
