/**
 * How large a document may be, so that a hostile one is refused within seconds. The largest service that is known needs
 * a tenth of each.
 */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 32 * 1024 * 1024,
  /** Bytes of all files. */
  bytes: 128 * 1024 * 1024,
  /** Scalars, lists and mappings of all files, each as often as aliases repeat it. */
  values: 1_000_000,
  /** Scalars, lists and mappings of a `redocly.yaml`. */
  settings: 20_000,
  /** Lists and mappings in each other. What is written in one file, the YAML reader limits to as many; aliases add to it. */
  depth: 100,
  /** References of all files. */
  references: 100_000,
  /** References that lead from one to the next, before something else than a reference stands there. */
  hops: 50,
  /** Problems that are told at once. */
  problems: 1000,
  /** Characters of a path. */
  path: 4096,
} as const;

/** A limit as it stands in a message, `2,000,000`. What knows languages would take a while to load for it. */
export function showLimit(limit: number): string {
  return String(limit).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
