import type { ActionModel, Effect, ErrorCodeModel, Provenance, RetryClass } from "../types.js";

/** The closed sets of the `x-` fields. */
export const EFFECTS = namesOf<Effect>({ read: true, create: true, update: true, delete: true });

export const STREAMINGS = namesOf<NonNullable<ActionModel["streaming"]>>({ sse: true });

export const RETRY_CLASSES = namesOf<RetryClass>({
  never: true,
  throttle: true,
  conditional: true,
  clock: true,
  credentials: true,
});

export const OUTCOMES = namesOf<ErrorCodeModel["outcome"]>({ rejected: true, unknown: true });

export const SOURCES = namesOf<Provenance>({
  seed: true,
  "vendor-doc": true,
  "vendor-source": true,
  inferred: true,
});

/** The members of a union of texts; the type of the record makes sure that none is missing. */
function namesOf<Name extends string>(names: Readonly<Record<Name, true>>): readonly string[] {
  return Object.keys(names);
}
