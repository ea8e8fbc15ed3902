import { LIMITS, showLimit } from "./limits.js";

/** Something in a file that a document cannot have, and the keys and indices that lead to it. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** How much a value stands for once aliases are written out. */
interface Extent {
  readonly values: number;
  readonly depth: number;
}

/**
 * Looks for what a YAML reader allows and a document cannot have: values that JSON has no form for, and aliases that
 * make a little text stand for a lot. Returns the number of values or the first finding. Of `most` values those that were
 * found in other files, `before`, are taken off.
 */
export function checkValues(parsed: unknown, most: number = LIMITS.values, before = 0): number | Finding {
  try {
    return new Measurement(most, before).measure(parsed).values;
  } catch (error) {
    if (error instanceof Found) return error.finding;
    throw error;
  }
}

/** One walk through a document. What aliases repeat is walked through once and counted each time. */
class Measurement {
  readonly #known = new Map<object, Extent | "open">();
  readonly #path: (string | number)[] = [];

  constructor(
    private readonly most: number,
    private readonly before: number,
  ) {}

  measure(value: unknown): Extent {
    if (typeof value === "string") this.#checkText(value);
    if (typeof value !== "object" || value === null) return isJson(value) ? SCALAR : this.#fail(NO_JSON);
    const before = this.#known.get(value);
    if (before === "open") return this.#fail("the alias stands inside of what it repeats; write it out");
    if (before !== undefined) return before;
    if (this.#path.length > LIMITS.depth) return this.#fail(TOO_DEEP);
    this.#known.set(value, "open");
    const extent = this.#measureParts(value);
    this.#known.set(value, extent);
    return extent;
  }

  #measureParts(value: object): Extent {
    if (!isPlain(value)) return this.#fail(NO_JSON);
    let values = 1;
    let depth = 0;
    for (const [key, part] of Object.entries(value)) {
      this.#path.push(Array.isArray(value) ? Number(key) : key);
      this.#checkText(key);
      if (key === "__proto__") this.#fail("no member can be called `__proto__`; choose another name");
      const extent = this.measure(part);
      values += extent.values;
      depth = Math.max(depth, extent.depth);
      if (values + this.before > this.most) this.#fail(describeTooMany(this.most));
      if (depth >= LIMITS.depth) this.#fail(TOO_DEEP);
      this.#path.pop();
    }
    return { values, depth: depth + 1 };
  }

  #checkText(text: string): void {
    if (text.includes("\0")) this.#fail(ZERO);
    if (HALF_CHARACTER.test(text)) this.#fail(HALF);
  }

  #fail(message: string): never {
    throw new Found({ path: [...this.#path], message });
  }
}

const SCALAR: Extent = { values: 1, depth: 0 };
const NO_JSON = "JSON has no form for this value; write a text, a number, a list or a mapping, without a tag";
const ZERO = "a text holds a zero character, which command lines and files of many kinds cannot; take it out";
const HALF = "a text holds half a character, a lone surrogate, which no file and no request can; take it out";
const HALF_CHARACTER = /\p{Cs}/u;
const TOO_DEEP = `lists and mappings stand more than ${LIMITS.depth} deep in each other; give the inner ones names of their own`;

function describeTooMany(most: number): string {
  return `there are more than ${showLimit(most)} values, those that aliases repeat included; take some out`;
}

/** Carries a finding out of the recursion. */
class Found extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}

function isJson(value: unknown): boolean {
  // A file without content has no value at all.
  return (
    value === null || ["string", "boolean", "undefined"].includes(typeof value) || Number.isFinite(value)
  );
}

/** Whether an object is a list or mapping. YAML has tags for bytes, sets and ordered maps besides. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
