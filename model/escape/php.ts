import { asCode, type Code } from "./code.js";
import { escapeWithBackslash, showBytes, showUnprintable, toWellFormed, UNPRINTABLE } from "./unprintable.js";

/** A string of PHP in single quotes, in which nothing is expanded; in double quotes where characters are unprintable. */
export function phpString(text: string): Code {
  const wellFormed = toWellFormed(text);
  if (!UNPRINTABLE.test(wellFormed)) return asCode(`'${escapeWithBackslash(wellFormed, /[\\']/g)}'`);
  return asCode(`"${showUnprintable(escapeWithBackslash(wellFormed, /[\\"$]/g), showBytes)}"`);
}
