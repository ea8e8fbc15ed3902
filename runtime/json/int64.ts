import { findLongIntegers } from "./find-integers.js";
import { hasUnsafe, mapEnds, type Paths, type PathTree, treeOf, wrap } from "./path-tree.js";

/**
 * What a client makes of 64-bit integers: `auto` a number where that is exact and a bigint where it is not, or always
 * the same; `number` loses digits beyond 2^53.
 */
export type Int64Mode = "auto" | "bigint" | "string" | "number";

/**
 * Sets the type of {@link Int64} for a program whose clients do not have the modes `auto`, `bigint` and `number`:
 *
 * ```ts
 * declare module "@openaction/runtime/json" {
 *   interface Int64Types { type: string }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: programs add to it.
export interface Int64Types {}

/**
 * A 64-bit integer of a result that no documented bounds keep within what a number holds exactly. In requests each may
 * also be a text of digits.
 */
export type Int64 = Int64Types extends { readonly type: infer Type } ? Type : number | bigint;

interface ModeValues {
  readonly auto: number | bigint;
  readonly bigint: bigint;
  readonly string: string;
  readonly number: number;
}

/** The modes that give values of the type {@link Int64}, whatever the program has set it to. */
export type Int64Option = {
  [Mode in Int64Mode]: ModeValues[Mode] extends Int64 ? Mode : never;
}[Int64Mode];

/** As `JSON.stringify`, but bigints and texts of digits become JSON numbers where the paths lead. */
export function encodeInt64(value: unknown, paths: Paths): string {
  const tree = treeOf(paths);
  for (let mark = MARK; ; mark += ":") {
    let marked = 0;
    const writable = mapEnds(value, tree, (end) => {
      const integer = readInteger(end);
      if (integer === undefined) return end;
      const number = Number(integer);
      if (Number.isSafeInteger(number)) return number;
      marked++;
      return `${mark}${integer}`;
    });
    const text = JSON.stringify(writable);
    // Should a text of the value have the mark in it, then another mark.
    const [head = "", ...tails] = marked > 0 ? text.split(`"${mark}`) : [text];
    if (tails.length === marked) return head + tails.map((tail) => tail.replace('"', "")).join("");
  }
}

function readInteger(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value;
  return typeof value === "string" && /^-?(0|[1-9]\d*)$/.test(value) ? BigInt(value) : undefined;
}

/** As `JSON.parse`, but integers are of the mode where the paths lead. With an envelope, they begin inside of it. */
export function decodeInt64(text: string, paths: Paths, mode: Int64Mode, envelope?: string): unknown {
  const value: unknown = JSON.parse(text);
  if (mode === "number") return value;
  const tree = treeOf(paths);
  // What JSON.parse had to round is no longer safe, so it alone tells whether the text has to be looked into.
  const isRounded = hasUnsafe(envelope === undefined ? value : membersOf(value)?.[envelope], tree);
  if (mode === "auto" && !isRounded) return value;
  const whole = envelope === undefined ? tree : wrap(envelope, tree);
  return mapEnds(isRounded ? JSON.parse(markLongIntegers(text, whole)) : value, whole, (end) => {
    if (typeof end === "string" && end.startsWith(MARK)) return convert(BigInt(end.slice(MARK.length)), mode);
    return typeof end === "number" && Number.isSafeInteger(end) ? convert(BigInt(end), mode) : end;
  });
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | null | undefined {
  // Safe: of whatever is neither null nor undefined, any member may be asked for.
  return value as Readonly<Record<string, unknown>> | null | undefined;
}

/** A text that goes before the digits of an integer in a string's place. */
const MARK = "int64:";

/** Puts the integers that `JSON.parse` would round into strings. */
function markLongIntegers(text: string, tree: PathTree): string {
  let marked = "";
  let done = 0;
  for (const [from, to] of findLongIntegers(text, tree)) {
    marked += `${text.slice(done, from)}"${MARK}${text.slice(from, to)}"`;
    done = to;
  }
  return marked + text.slice(done);
}

function convert(integer: bigint, mode: Int64Mode): number | bigint | string {
  if (mode === "bigint") return integer;
  if (mode === "string") return `${integer}`;
  const number = Number(integer);
  return Number.isSafeInteger(number) ? number : integer;
}
