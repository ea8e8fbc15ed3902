/** Characters that a literal shows by their number: controls, line ends, the byte order mark, turns of direction. */
export const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u;

const LONE_SURROGATES = /\p{Cs}/gu;
const EVERY_UNPRINTABLE = new RegExp(UNPRINTABLE, "gu");

/** The text as UTF-8 can carry it: a lone surrogate becomes U+FFFD, as in every encoder. */
export function toWellFormed(text: string): string {
  return text.replace(LONE_SURROGATES, "\ufffd");
}

/** Puts a backslash before each character of a class that matches one character at a time. */
export function escapeWithBackslash(text: string, characters: RegExp): string {
  return text.replace(characters, "\\$&");
}

/** Replaces each unprintable character by what a language writes for it. */
export function showUnprintable(text: string, show: (character: string) => string): string {
  return text.replace(EVERY_UNPRINTABLE, show);
}

/** The UTF-8 bytes of a character, `\xe2\x80\xae`. */
export function showBytes(character: string): string {
  return Array.from(new TextEncoder().encode(character), (byte) => `\\x${toHex(byte, 2)}`).join("");
}

/** The number of a character in Unicode, `\u202e`. What is unprintable has four digits. */
export function showCodePoint(character: string): string {
  return character === "\n" ? "\\n" : `\\u${toHex(character.charCodeAt(0), 4)}`;
}

/** A number in hexadecimal digits, at least so many. */
export function toHex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
