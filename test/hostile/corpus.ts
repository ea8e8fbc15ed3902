import type { JsonObject } from "../../model/index.js";
import { createBaseDocument } from "./base-document.js";
import { copyOf } from "./edit.js";
import { PAYLOADS } from "./payloads.js";
import { PLACES, type Place } from "./places.js";

/** A document with a hostile text, and its twin with a harmless one. */
export interface Case {
  readonly name: string;
  readonly document: JsonObject;
  readonly place: Place;
}

const BASE = createBaseDocument();

/** Every text at every place. */
export function* listCases(): Iterable<Case> {
  for (const place of PLACES) {
    for (const { given, text } of PAYLOADS) {
      yield { name: `${place.given}: ${given}`, document: put(place, text), place };
    }
  }
}

/** A copy of the base document with a text in a place. */
export function put(place: Place, text: string, document: JsonObject = BASE): JsonObject {
  const copy = copyOf(document);
  place.put(copy, text);
  return copy;
}
