import { stripVTControlCharacters } from "node:util";
import picocolors from "picocolors";

/** Colours for one stream: none unless it is a terminal, or where `NO_COLOR` is set. */
export function coloursOf(stream: NodeJS.WriteStream): ReturnType<typeof picocolors.createColors> {
  return picocolors.createColors(stream.isTTY === true && process.env.NO_COLOR === undefined);
}

/** Prints a line of the result, on standard output. */
export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a line that is not the result: progress, warnings, errors; on standard error. */
export function printAside(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints a value as JSON on standard output. */
export function printJson(value: unknown): void {
  print(showText(JSON.stringify(value, null, 2)));
}

/** Prints a value as JSON on standard error, in one line, for programs that read along. */
export function printAsideJson(value: object): void {
  printAside(showText(JSON.stringify(value)));
}

/** Columns that help is written for. */
export const PAGE_WIDTH = 80;

/** Columns of a stream that is a terminal; endless where it is none, since a line of a pipe is read as a whole. */
export function columnsOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY === true ? stream.columns || PAGE_WIDTH : Number.POSITIVE_INFINITY;
}

/** Columns that a text takes: two for each ideograph, none for a colour. */
export function displayWidth(text: string): number {
  return Array.from(stripVTControlCharacters(text)).reduce(
    (sum, character) => sum + (WIDE.test(character) ? 2 : 1),
    0,
  );
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Breaks a line at blanks, and behind the punctuation of ideographs. Words that are longer than the width stay whole. */
export function foldLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const part of line.split(/(?<= )(?! )|(?<=[，。；：、！？])/)) {
    if (current !== "" && displayWidth((current + part).trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = "";
    }
    current += part;
  }
  return [...lines, current.trimEnd()];
}

/** A line for a stream: on a terminal in its columns, with what goes on indented; elsewhere as it is. */
export function fold(line: string, stream: NodeJS.WriteStream, indent = ""): string {
  return foldLine(line, columnsOf(stream) - indent.length).join(`\n${indent}`);
}

/** The parts of a command on as many lines as they need, each but the last with a backslash behind it. */
export function foldCommand(parts: readonly string[], width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last} ${part}`;
    if (last === undefined) lines.push(part);
    else if (displayWidth(joined) + 2 <= width) lines[lines.length - 1] = joined;
    else lines.push(indent + part);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}

/** As much of a text as fits into so many columns, with an ellipsis where something is left out. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let short = "";
  for (const character of text) {
    if (displayWidth(short + character) >= width) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

/**
 * Text that comes from a document or a server, with every character shown that could steer a terminal. They are shown
 * as JSON escapes them, so that JSON stays what it is.
 */
export function showText(text: string): string {
  return text.replace(
    /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
