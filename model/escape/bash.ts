import { asCode, type Code } from "./code.js";
import { escapeWithBackslash, showBytes, showUnprintable, toWellFormed, UNPRINTABLE } from "./unprintable.js";

/**
 * A word of bash in single quotes, in which nothing is expanded, whatever the locale. Throws a `TypeError` for a zero
 * character: bash cannot hold it.
 */
export function bashString(text: string): Code {
  if (text.includes("\0")) throw new TypeError("A zero character cannot stand in a word of bash.");
  const wellFormed = toWellFormed(text);
  if (!UNPRINTABLE.test(wellFormed)) return asCode(`'${wellFormed.replaceAll("'", "'\\''")}'`);
  // An interactive bash may look for its history in this form, so that the exclamation mark is shown as a byte, too.
  const escaped = escapeWithBackslash(wellFormed, /[\\']/g).replaceAll("!", "\\x21");
  return asCode(`$'${showUnprintable(escaped, showBytes)}'`);
}

/** A word of bash, in quotes only where it needs them. */
export function bashWord(text: string): Code {
  return /^[A-Za-z0-9_./:@%+-]+$/.test(text) ? asCode(text) : bashString(text);
}
