/** Text of a document as it stands in a message: on one line, without control characters, not longer than a line. */
export function quote(value: unknown): string {
  const json = JSON.stringify(value) ?? "nothing";
  const text = typeof value === "string" ? json.slice(1, -1) : json;
  return `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``;
}

/** `read, create or update` */
export function enumerate(names: readonly string[], conjunction: "and" | "or"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** The known name that a misspelt one was probably meant to be: at most every third letter differs. */
export function nearestNames(misspelt: string, known: readonly string[]): readonly string[] {
  const [nearest] = known
    .map((name) => ({ name, distance: editDistance(misspelt.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(misspelt.length, name.length) / 3)
    .sort((a, b) => a.distance - b.distance);
  return nearest === undefined ? [] : [nearest.name];
}

/** Least number of letters to insert, drop or replace (Levenshtein), one row of the table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const kept = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
