/** Every sequence that some tool takes for the end of a line. */
export const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** C0 and C1 controls but tab and line end, the byte order mark, and the marks that turn the direction of writing. */
export const CONTROL_CHARACTERS = /[^\P{Cc}\t\n]|\p{Bidi_Control}|\ufeff/gu;

/** Shows a character by its code unit, `\u202e`. */
export function showCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** One line, whatever the text holds, with nothing in it that steers a terminal or the direction of writing. */
export function toLine(text: string): string {
  return text.split(LINE_ENDS).join(" ").replace(CONTROL_CHARACTERS, showCharacter);
}
