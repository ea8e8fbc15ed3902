/** What could not be carried over as it is, by kind; each place by name. */
export class Notes {
  readonly #places = new Map<string, Set<string>>();

  /** Notes a place, such as `DescribeTask.Status`, under what happened to it. */
  add(kind: string, place: string): void {
    const places = this.#places.get(kind) ?? new Set();
    this.#places.set(kind, places.add(place));
  }

  /** Kinds in order of their names, places in that of their discovery. */
  list(): readonly (readonly [kind: string, places: readonly string[]])[] {
    return [...this.#places]
      .map(([kind, places]) => [kind, [...places]] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
