import { asCode, type Code } from "./code.js";
import { escapeWithBackslash, toHex, toWellFormed } from "./unprintable.js";

/**
 * A string of Java in ASCII alone: up to version 17 the compiler reads a file in the encoding of the machine. Texts
 * with quotes become a text block, which stands on two lines and begins with `indent`.
 */
export function javaString(text: string, indent = ""): Code {
  const wellFormed = toWellFormed(text);
  // A text block loses its outer blanks.
  if (text.includes('"') && /^\S.*\S$/.test(text)) return asCode(textBlock(wellFormed, indent));
  return asCode(`"${showOthers(escapeWithBackslash(wellFormed, /[\\"]/g))}"`);
}

/** Of three quotes in a row the first is escaped, and the last quote of all: either would end the block. */
function textBlock(text: string, indent: string): string {
  const escaped = showOthers(escapeWithBackslash(text, /\\|"(?=""|$)/g));
  return `"""\n${indent}${escaped}"""`;
}

/** Everything but printable ASCII, one by one of UTF-16. */
function showOthers(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => {
    const value = unit.charCodeAt(0);
    if (unit === "\n") return "\\n";
    // `\u000a` is a line end before Java looks for strings; an octal escape is not.
    return value < 0x20 ? `\\${value.toString(8).padStart(3, "0")}` : `\\u${toHex(value, 4)}`;
  });
}
