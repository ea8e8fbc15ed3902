import type { SampleValue } from "../../samples/index.js";

/** Texts, so that digits in them are passed over, and numbers. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** As `JSON.parse`, but an integer that a number cannot hold exactly becomes a bigint. */
export function readJson(text: string): SampleValue {
  const value: SampleValue = JSON.parse(text);
  if (!(text.match(TOKENS) ?? []).some(isLongInteger)) return value;
  const mark = markFor(text);
  const marked = text.replace(TOKENS, (token) => (isLongInteger(token) ? `"${mark}${token}"` : token));
  return JSON.parse(marked, (_, part: SampleValue) =>
    typeof part === "string" && part.startsWith(mark) ? BigInt(part.slice(mark.length)) : part,
  );
}

/** As `JSON.stringify` with an indentation, but with every digit of a bigint. */
export function writeJson(value: SampleValue): string {
  const mark = markFor(JSON.stringify(value, (_, part) => (typeof part === "bigint" ? 0 : part)));
  const text = JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${mark}${part}` : part), 2);
  return text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

function isLongInteger(token: string): boolean {
  return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
}

/** What a text does not have in it. */
function markFor(text: string): string {
  let mark = "integer:";
  while (text.includes(mark)) mark = `_${mark}`;
  return mark;
}
