import { UsageError } from "./fail.js";

/** Reads the whole number of a flag. Throws a `UsageError` that names the flag; `hint` says more of what it takes. */
export function readNumber(flag: string, text: string, most: number, hint = ""): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageError(`${flag} takes a number from 0 to ${most}, not ${text}${hint}.`);
}

/** Reads the port of a flag. */
export function readPort(text: string): number {
  return readNumber("--port", text, 65_535, "; 0 takes a free one");
}
