import { decodeInt64, encodeInt64, type Int64Mode } from "@openaction/runtime/json";
import fc from "fast-check";

/** Where the 64-bit integers of {@link record} stand. */
export const paths = ["Total", "Ids[]", "Matrix[][]", "Set[].Time", "Set[].Inner.Size", 'odd \\\\ "name"'];

/** Texts that look like what the codec looks for. */
const text = fc.oneof(
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.stringMatching(/^["\\]{0,5}int64::?-?\d{1,20}["\\]{0,3}$/),
  fc.constantFrom('"Total": 12345678901234567890', "\\", "[{]}", "__proto__", "\u2028"),
);

/** JSON text of any int64 or uint64, mostly around the edges. */
const integer = fc
  .oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
    fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
    fc.bigInt({ min: -5n, max: 5n }),
    fc.constantFrom(-(2n ** 63n), 2n ** 63n - 1n, 2n ** 64n - 1n, 10n ** 15n, 10n ** 16n - 1n),
  )
  .map(String);

const other = fc
  .oneof(
    text,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.json().map((json) => JSON.parse(json)),
  )
  .map((value) => JSON.stringify(value));

const object = (members: Readonly<Record<string, fc.Arbitrary<string>>>) =>
  fc.record(members, { requiredKeys: [] }).map(writeObject);
const array = (items: fc.Arbitrary<string>) =>
  fc.array(items, { maxLength: 4 }).map((texts) => `[${texts.join(",")}]`);

/** JSON text of a request or result, written as `JSON.stringify` writes. */
export const record: fc.Arbitrary<string> = object({
  Name: other,
  Total: fc.oneof(integer, fc.constant("null")),
  'odd \\ "name"': integer,
  Ids: array(integer),
  Matrix: array(array(integer)),
  Set: array(
    object({
      Id: other,
      Time: integer,
      Inner: object({ Size: integer, Total: text.map((value) => JSON.stringify(value)) }),
    }),
  ),
  Last: other,
});

function writeObject(members: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}:${value}`);
  return `{${written.join(",")}}`;
}

/** Reads and writes the text again. */
export function roundTrip(given: string, mode: Int64Mode): string {
  const answer = decodeInt64(`{"Response":${given}}`, paths, mode, "Response");
  // Safe: it was given just now.
  return encodeInt64((answer as { Response: unknown }).Response, paths);
}
