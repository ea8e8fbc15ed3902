/** What a change asks of the next version, by semantic versioning. */
export type Rating = "major" | "minor" | "patch";

/** A change seen from both sides: those who call the service, and those who implement or emulate it. */
export interface Ratings {
  readonly callers: Rating;
  readonly servers: Rating;
}

/** The higher of two ratings. */
export function higher(a: Rating, b: Rating): Rating {
  return RANK[a] >= RANK[b] ? a : b;
}

/** Order by severity, the gravest first. */
export function compareRatings(a: Rating, b: Rating): number {
  return RANK[b] - RANK[a];
}

const RANK: Readonly<Record<Rating, number>> = { patch: 0, minor: 1, major: 2 };
