import type { IntegerType } from "./type-model.js";

/** Whether a value of the type may exceed what a number of JavaScript holds exactly, for all that the document says. */
export function isWideInteger({ format, enum: choices, minimum, maximum }: IntegerType): boolean {
  if (format !== "int64" && format !== "uint64") return false;
  if (choices !== undefined) return !choices.every(Number.isSafeInteger);
  const least = format === "uint64" ? 0 : (minimum ?? Number.NEGATIVE_INFINITY);
  return least < Number.MIN_SAFE_INTEGER || (maximum ?? Number.POSITIVE_INFINITY) > Number.MAX_SAFE_INTEGER;
}
