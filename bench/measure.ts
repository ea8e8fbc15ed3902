/** The value in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A line of a table: a name, then figures that end below each other. */
export function row(name: string, ...figures: readonly (string | undefined)[]): string {
  return [name.padEnd(44), ...figures.map((figure = "") => figure.padStart(14))].join("");
}
