import { asCode, type Code } from "./code.js";
import {
  escapeWithBackslash,
  showCodePoint,
  showUnprintable,
  toWellFormed,
  UNPRINTABLE,
} from "./unprintable.js";

/** A string of Ruby, in single quotes where it has double ones and nothing unprintable. */
export function rubyString(text: string): Code {
  const wellFormed = toWellFormed(text);
  if (wellFormed.includes('"') && !UNPRINTABLE.test(wellFormed)) {
    return asCode(`'${escapeWithBackslash(wellFormed, /[\\']/g)}'`);
  }
  return asCode(`"${showUnprintable(escapeWithBackslash(wellFormed, /[\\"#]/g), showCodePoint)}"`);
}
