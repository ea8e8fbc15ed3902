import { equalsInConstantTime } from "@openaction/runtime/signing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("equalsInConstantTime", () => {
  it("agrees with ===", () => {
    const digits = fc.stringMatching(/^[0-9a-f]{0,4}$/);
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        expect(equalsInConstantTime(a, b)).toBe(a === b);
      }),
    );
  });

  it.each([
    { a: "", b: "0" },
    { a: "ab", b: "abc" },
    { a: "abc", b: "ab" },
    { a: "ab\0", b: "ab" },
    { a: "ab", b: "ac" },
  ])("tells $a from $b", ({ a, b }) => {
    expect(equalsInConstantTime(a, b)).toBe(false);
  });
});
