import type { JsonObject } from "../model/index.js";
import {
  fingerprintParts,
  joinParts,
  type PartPrints,
  type PrintedSchema,
  SCHEMA_MODULE,
  withoutParts,
} from "./schema-parts.js";
import type { PartialFile } from "./write-package.js";

/**
 * The schema module, of which the parts that did not change are taken from where it was printed before. `undefined`
 * where it has no parts that could be.
 */
export function renewSchema(
  document: JsonObject,
  parts: PartPrints,
  before: PrintedSchema,
  emit: (document: JsonObject) => string,
): (PartialFile & { changed(): string }) | undefined {
  if (parts.size === 0 || before.parts.size === 0) return undefined;
  const changed = withoutParts(document, (part) => before.parts.get(part) === parts.get(part));
  return {
    path: SCHEMA_MODULE,
    changed: () => emit(changed),
    join: (text) => joinParts(parts, before, { text, parts: fingerprintParts(changed) }),
    emit: () => emit(document),
  };
}
