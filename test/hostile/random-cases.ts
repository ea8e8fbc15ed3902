import fc from "fast-check";
import type { JsonObject } from "../../model/index.js";
import { createBaseDocument } from "./base-document.js";
import { put } from "./corpus.js";
import { copyOf, type Json, type MutableObject } from "./edit.js";
import { PAYLOADS } from "./payloads.js";
import { PLACES, type Place } from "./places.js";

/** A document made by chance; those of one key have the same twin. */
export interface RandomCase {
  readonly name: string;
  readonly document: JsonObject;
  readonly twin?: JsonObject;
  readonly key: string;
}

const SEED = 20_260_105;
const FREE = PLACES.filter(
  ({ bland }) => bland === "Text" || bland === "text" || bland === "one" || bland === "Name",
);

/** Documents of which six in ten have texts of pieces by chance at two places, and four something else in place of a value. */
export function* listRandomCases(number: number): Iterable<RandomCase> {
  const texts = Math.floor(number * 0.6);
  const base = createBaseDocument();
  for (const [index, [one, other]] of fc
    .sample(fc.tuple(entry, entry), { seed: SEED, numRuns: texts })
    .entries()) {
    yield {
      name: `texts ${index}`,
      document: putBoth(base, one, other),
      twin: putBoth(base, { ...one, text: one.place.bland }, { ...other, text: other.place.bland }),
      key: `${one.place.given} ${other.place.given}`,
    };
  }
  const changes = fc.sample(fc.tuple(fc.nat(), replacement), { seed: SEED, numRuns: number - texts });
  for (const [index, [at, value]] of changes.entries()) {
    yield { name: `shape ${index}`, document: replaceAt(base, at, value), key: "" };
  }
}

interface Entry {
  readonly place: Place;
  readonly text: string;
}

/** Two texts, or one where it takes away the place of the other. */
function putBoth(base: JsonObject, one: Entry, other: Entry): JsonObject {
  const document = put(one.place, one.text, base);
  try {
    return put(other.place, other.text, document);
  } catch {
    return document;
  }
}

/** Most of the places that take any text; the others refuse most. */
const place = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...FREE) },
  { weight: 1, arbitrary: fc.constantFrom(...PLACES) },
);
const piece = fc.oneof(
  fc.constantFrom(...PAYLOADS.map(({ text }) => text).filter((text) => text.length < 1000)),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("*", "/", "\\", '"', "'", "`", "$", "{", "}", "<", "@", "\n", "\r", "|", "#", "-", "0"),
);
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
const entry = fc.record({ place, text });

const scalar = fc.constantFrom<Json>(
  null,
  true,
  false,
  0,
  -1,
  1e21,
  0.5,
  "",
  "a",
  "#/info",
  "object",
  "#/components/schemas/Part",
);
const replacement: fc.Arbitrary<Json | undefined> = fc.oneof(
  scalar,
  fc.constantFrom<Json | undefined>(
    undefined,
    [],
    {},
    [[]],
    [{}],
    { $ref: "#/components/schemas/Part" },
    { $ref: "#/nothing" },
  ),
  fc.constantFrom<Json>(
    { type: "object" },
    { oneOf: [] },
    { type: ["string", "null"] },
    { type: "array" },
    { const: 1 },
  ),
);

/** Replaces or removes one of the values of a document, any of them. */
function replaceAt(base: JsonObject, at: number, value: Json | undefined): JsonObject {
  const copy = copyOf(base);
  const places = listPlaces(copy);
  const [owner, name] = places[at % places.length] ?? [copy, "openapi"];
  if (value === undefined) delete owner[name];
  else owner[name] = structuredClone(value);
  return copy;
}

function listPlaces(value: Json): readonly (readonly [MutableObject, string])[] {
  if (typeof value !== "object" || value === null) return [];
  // A list is edited like an object whose names are numbers.
  const owner = value as MutableObject;
  return Object.entries(owner).flatMap(([name, member]) => [[owner, name] as const, ...listPlaces(member)]);
}
