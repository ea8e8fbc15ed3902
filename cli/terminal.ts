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

/** Text that comes from a document or a server, with every character shown that could steer a terminal. */
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
