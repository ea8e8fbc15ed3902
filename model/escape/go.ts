import { asCode, type Code } from "./code.js";
import {
  escapeWithBackslash,
  showCodePoint,
  showUnprintable,
  toWellFormed,
  UNPRINTABLE,
} from "./unprintable.js";

/** A string of Go: raw, in backquotes, where it has quotes or backslashes and nothing that a raw string cannot hold. */
export function goString(text: string): Code {
  const wellFormed = toWellFormed(text);
  const isRaw = /["\\]/.test(wellFormed) && !wellFormed.includes("`") && !UNPRINTABLE.test(wellFormed);
  if (isRaw) return asCode(`\`${wellFormed}\``);
  return asCode(`"${showUnprintable(escapeWithBackslash(wellFormed, /[\\"]/g), showCodePoint)}"`);
}
