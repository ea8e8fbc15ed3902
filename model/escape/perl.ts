import { asCode, type Code } from "./code.js";
import { escapeWithBackslash, showBytes, showUnprintable, toWellFormed, UNPRINTABLE } from "./unprintable.js";

/**
 * A string of Perl in single quotes, in which nothing is expanded; in double quotes where characters are unprintable.
 * It holds bytes, as strings do in a program without `use utf8`.
 */
export function perlString(text: string): Code {
  const wellFormed = toWellFormed(text);
  if (!UNPRINTABLE.test(wellFormed)) return asCode(`'${escapeWithBackslash(wellFormed, /[\\']/g)}'`);
  return asCode(`"${showUnprintable(escapeWithBackslash(wellFormed, /[\\"$@]/g), showBytes)}"`);
}
