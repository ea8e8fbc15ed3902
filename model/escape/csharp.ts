import { asCode, type Code } from "./code.js";
import { escapeWithBackslash, showCodePoint, showUnprintable, toWellFormed } from "./unprintable.js";

/** A string of C# in double quotes; raw strings would be easier to read, but are too new for many compilers. */
export function csharpString(text: string): Code {
  return asCode(`"${showUnprintable(escapeWithBackslash(toWellFormed(text), /[\\"]/g), showCodePoint)}"`);
}
