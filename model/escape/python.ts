import { asCode, type Code } from "./code.js";
import { escapeWithBackslash, showCodePoint, showUnprintable, toWellFormed } from "./unprintable.js";

/** A string of Python, in the quotes that leave most of it as it is. */
export function pythonString(text: string): Code {
  const quote = text.includes('"') ? "'" : '"';
  const escaped = escapeWithBackslash(toWellFormed(text), quote === "'" ? /[\\']/g : /\\/g);
  return asCode(quote + showUnprintable(escaped, showCodePoint) + quote);
}
