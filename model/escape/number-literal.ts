import { asCode, type Code } from "./code.js";

/** A number as JSON and all languages write it, with every digit of large integers. Throws on what JSON has no form for. */
export function numberLiteral(value: number | bigint): Code {
  if (typeof value === "bigint") return asCode(value.toString());
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no form in JSON.`);
  // From there on JavaScript itself writes an exponent.
  const isPlain = Number.isInteger(value) && Math.abs(value) < 1e21;
  return asCode(isPlain ? BigInt(value).toString() : String(value));
}
