import { describe, expect, it } from "vitest";
import { readCredentials } from "../../emulator/index.js";

const key = { secretId: "AKIDONE", secretKey: "one" };

describe("readCredentials", () => {
  it.each([
    { given: key, want: [key] },
    { given: [key, { ...key, token: "t" }], want: [key, { ...key, token: "t" }] },
    { given: [{ ...key, note: "of the shop" }], want: [key] },
  ])("$given", ({ given, want }) => expect(readCredentials(given)).toEqual(want));

  it.each([null, [], [null], [{ secretId: "AKIDONE" }], [{ ...key, secretKey: "" }], [{ ...key, token: 1 }]])(
    "refuses %j, and repeats no key",
    (given) => {
      expect(() => readCredentials(given)).toThrow(
        /^(Key 1 of the file must have|The file of keys holds none)/,
      );
    },
  );
});
