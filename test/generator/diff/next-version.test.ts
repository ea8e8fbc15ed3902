import { describe, expect, it } from "vitest";
import {
  formatVersion,
  isBefore,
  nextVersion,
  parseVersion,
  type Version,
} from "../../../generator/diff/index.js";

describe("nextVersion", () => {
  it.each([
    { given: [0, 1, 2] as const, major: "0.2.0", minor: "0.1.3", patch: "0.1.3" },
    { given: [0, 0, 1] as const, major: "0.1.0", minor: "0.0.2", patch: "0.0.2" },
    { given: [1, 2, 3] as const, major: "2.0.0", minor: "1.3.0", patch: "1.2.4" },
  ])("$given", ({ given, major, minor, patch }) => {
    expect(formatVersion(nextVersion(given, "major"))).toBe(major);
    expect(formatVersion(nextVersion(given, "minor"))).toBe(minor);
    expect(formatVersion(nextVersion(given, "patch"))).toBe(patch);
    expect(nextVersion(given, undefined)).toEqual(given);
  });
});

describe("parseVersion", () => {
  it.each([
    { given: "1.2.3", want: [1, 2, 3] },
    { given: "10.20.30-rc.1", want: [10, 20, 30] },
    { given: "1.2", want: undefined },
    { given: "v1.2.3", want: undefined },
    { given: "1.2.3 ", want: undefined },
    { given: "", want: undefined },
  ])("$given", ({ given, want }) => expect(parseVersion(given)).toEqual(want));
});

describe("isBefore", () => {
  it("orders by the first number that differs", () => {
    const versions: readonly Version[] = [
      [0, 9, 9],
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 0],
      [2, 0, 0],
    ];
    for (const [at, version] of versions.entries())
      for (const [other, another] of versions.entries()) expect(isBefore(version, another)).toBe(at < other);
  });
});
