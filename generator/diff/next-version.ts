import type { Rating } from "./rating.js";

/** A version as numbers. A tail such as `-rc.1` is not looked at. */
export type Version = readonly [major: number, minor: number, patch: number];

/** Reads `1.2.3`; `undefined` for anything else. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch] =
    /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+][0-9A-Za-z.+-]+)?$/.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return [Number(major), Number(minor), Number(patch)];
}

/**
 * The lowest version that may follow. Before 1.0.0 the second number stands for what callers must react to and the
 * third for all else. Without a change it is the version itself.
 */
export function nextVersion([major, minor, patch]: Version, rating: Rating | undefined): Version {
  if (rating === undefined) return [major, minor, patch];
  if (major === 0) return rating === "major" ? [0, minor + 1, 0] : [0, minor, patch + 1];
  if (rating === "major") return [major + 1, 0, 0];
  return rating === "minor" ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

/** Whether a version comes before another one. */
export function isBefore(version: Version, other: Version): boolean {
  const [major, minor, patch] = version;
  if (major !== other[0]) return major < other[0];
  return minor === other[1] ? patch < other[2] : minor < other[1];
}

/** `0.2.0`. */
export function formatVersion(version: Version): string {
  return version.join(".");
}
