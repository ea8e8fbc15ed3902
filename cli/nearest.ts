import { distance } from "fastest-levenshtein";

/** ` Did you mean X?` where one of the known names is close to what was typed; else nothing. */
export function nearest(typed: string, known: readonly string[]): string {
  const ranked = known
    .map((name) => ({ name, steps: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const [best] = ranked;
  if (best === undefined || best.steps > Math.max(2, typed.length / 3)) return "";
  return ` Did you mean ${best.name}?`;
}
