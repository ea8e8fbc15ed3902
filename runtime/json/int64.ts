import { findLongIntegers } from "./find-integers.js";
import { mapEnds, type Paths, type PathTree, someEnd, treeOf } from "./path-tree.js";

/**
 * What a client makes of 64-bit integers: `auto` a number where that is exact and a bigint where it is not, or always
 * the same; `number` loses digits beyond 2^53.
 */
export type Int64Mode = "auto" | "bigint" | "string" | "number";

/**
 * Sets the type of {@link Int64} for a program whose clients all have another mode than `auto`:
 *
 * ```ts
 * declare module "@openaction/runtime/json" {
 *   interface Int64Types { type: bigint }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: programs add to it.
export interface Int64Types {}

/** A 64-bit integer of an answer that no documented bounds keep within what a number holds exactly. */
export type Int64 = Int64Types extends { readonly type: infer Type } ? Type : number | bigint;

/** What an action has of 64-bit integers. The codec comes along, so that only such actions bring it into a bundle. */
export interface Int64Facts {
  readonly codec: Int64Codec;
  /** Members of the request. */
  readonly request?: Paths;
  /** Members of the result. */
  readonly response?: Paths;
}

/** Writes requests and reads answers that have 64-bit integers. */
export interface Int64Codec {
  /** As `JSON.stringify`; bigints and texts of digits become JSON numbers where the paths lead. */
  encode(request: unknown, paths: Paths): string;
  /** As `JSON.parse`, but with integers of the mode where the paths lead, which begin inside of the envelope. */
  decode(text: string, envelope: string, paths: Paths, mode: Int64Mode): unknown;
}

/** Keeps 64-bit integers exact, which `JSON` does not. Elsewhere it does what `JSON` does. */
export const int64Codec: Int64Codec = { encode, decode };

function encode(request: unknown, paths: Paths): string {
  const tree = treeOf(paths);
  for (let mark = MARK; ; mark += ":") {
    let marked = 0;
    const value = mapEnds(request, tree, (end) => {
      const integer = readInteger(end);
      if (integer === undefined) return end;
      const number = Number(integer);
      if (Number.isSafeInteger(number)) return number;
      marked++;
      return `${mark}${integer}`;
    });
    const text = JSON.stringify(value);
    // Should a text of the request have the mark in it, then another mark.
    const [head = "", ...tails] = marked > 0 ? text.split(`"${mark}`) : [text];
    if (tails.length === marked) return head + tails.map((tail) => tail.replace('"', "")).join("");
  }
}

function readInteger(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value;
  return typeof value === "string" && /^-?(0|[1-9]\d*)$/.test(value) ? BigInt(value) : undefined;
}

function decode(text: string, envelope: string, paths: Paths, mode: Int64Mode): unknown {
  const plain: Readonly<Record<string, unknown>> | null = JSON.parse(text);
  const inner = plain?.[envelope];
  const tree = treeOf(paths);
  // What JSON.parse had to round is no longer safe, so it alone tells whether the text has to be looked into.
  const isRounded = mode !== "number" && someEnd(inner, tree, isUnsafe);
  if (mode === "number" || (mode === "auto" && !isRounded)) return plain;
  const marked = isRounded ? JSON.parse(markLongIntegers(text, envelope, tree))[envelope] : inner;
  return {
    ...plain,
    [envelope]: mapEnds(marked, tree, (end) => {
      if (typeof end === "string" && end.startsWith(MARK))
        return convert(BigInt(end.slice(MARK.length)), mode);
      return typeof end === "number" && Number.isSafeInteger(end) ? convert(BigInt(end), mode) : end;
    }),
  };
}

function isUnsafe(value: unknown): boolean {
  return typeof value === "number" && !Number.isSafeInteger(value);
}

/** A text that goes before the digits of an integer in a string's place. */
const MARK = "int64:";

/** Puts the integers that `JSON.parse` would round into strings. */
function markLongIntegers(text: string, envelope: string, inner: PathTree): string {
  const tree = { isEnd: false, members: new Map([[envelope, inner]]), items: undefined };
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
