import { canonicalHeaders, createSigner, type Digest, webDigest } from "@openaction/runtime/signing";
import { describe, expect, it } from "vitest";
import { findVector, keys, vectors } from "./vectors.js";

const day = 86_400;
const { given } = findVector("G1");

/** Counts how often a key was made ready: thrice to derive one for a day, and once to sign with it. */
function countDerivations() {
  const derivations: unknown[] = [];
  const digest: Digest = {
    ...webDigest,
    hmac: (key) => {
      if (typeof key === "string") derivations.push(key);
      return webDigest.hmac(key);
    },
  };
  return { sign: createSigner(digest), derivations };
}

describe("createSigner", () => {
  it.each(vectors)("signs $name", async ({ key, given, want }) => {
    const header = await createSigner(webDigest)(keys[key], given);
    expect(header.slice(-64)).toBe(want.signature);
    expect(header).toContain(`Credential=${keys[key].secretId}/20`);
  });

  it("takes headers that were brought in order before, for many requests", async () => {
    const sign = createSigner(webDigest);
    const headers = canonicalHeaders(given.headers);
    expect(await sign(keys.A, { ...given, headers })).toBe(await sign(keys.A, given));
  });

  it("derives the key of a day once", async () => {
    const { sign, derivations } = countDerivations();
    const headers = await Promise.all([sign(keys.A, given), sign(keys.A, given)]);
    await sign(keys.A, { ...given, timestamp: given.timestamp + 60, payload: "{}" });
    expect(derivations).toHaveLength(1);
    expect(new Set(headers)).toHaveLength(1);
  });

  it.each([
    { name: "day", next: () => ({ key: keys.A, given: { ...given, timestamp: given.timestamp + day } }) },
    { name: "service", next: () => ({ key: keys.A, given: { ...given, service: "cvm" } }) },
    { name: "secret key", next: () => ({ key: keys.B, given }) },
  ])("derives another one for another $name, and forgets the first", async ({ next }) => {
    const { sign, derivations } = countDerivations();
    const first = await sign(keys.A, given);
    const other = next();
    const second = await sign(other.key, other.given);
    expect(await sign(keys.A, given)).toBe(first);
    expect(second.slice(-64)).not.toBe(first.slice(-64));
    expect(derivations).toHaveLength(3);
  });

  it("keeps apart what it signs at the same time with different keys", async () => {
    const sign = createSigner(webDigest);
    const alone = [
      await createSigner(webDigest)(keys.A, given),
      await createSigner(webDigest)(keys.B, given),
    ];
    expect(await Promise.all([sign(keys.A, given), sign(keys.B, given)])).toEqual(alone);
  });
});
