import { numberLiteral } from "../model/escape/index.js";

/** A value of a request: JSON, whose integers may be too large for a `number`. */
export type SampleValue = string | number | bigint | boolean | null | readonly SampleValue[] | SampleObject;

/** A request as a reader types it, or as an example of the document has it. */
export interface SampleObject {
  readonly [name: string]: SampleValue;
}

/** The body of a request, as `JSON.stringify` writes it, but with every digit of large integers. */
export function requestText(value: SampleValue): string {
  if (isList(value)) return `[${value.map(requestText).join(",")}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([name, member]) => `${JSON.stringify(name)}:${requestText(member)}`,
    );
    return `{${members.join(",")}}`;
  }
  return typeof value === "number" || typeof value === "bigint"
    ? numberLiteral(value)
    : JSON.stringify(value);
}

/** Whether there is an integer in a value that JavaScript's numbers cannot tell from its neighbours. */
export function hasLargeInteger(value: SampleValue): boolean {
  if (isList(value)) return value.some(hasLargeInteger);
  if (isObject(value)) return Object.values(value).some(hasLargeInteger);
  if (typeof value === "bigint") return !Number.isSafeInteger(Number(value));
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** Tells a list from the other values; `Array.isArray` does not narrow readonly lists. */
export function isList(value: SampleValue): value is readonly SampleValue[] {
  return Array.isArray(value);
}

/** Tells an object from the other values. */
export function isObject(value: SampleValue): value is SampleObject {
  return typeof value === "object" && value !== null && !isList(value);
}
