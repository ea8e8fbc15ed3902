import { createSigner, webDigest } from "@openaction/runtime/signing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { signByReference } from "./reference-signer.js";
import { requestToSign } from "./requests-to-sign.js";
import { keys, vectors } from "./vectors.js";

it.each(vectors)("the second signer signs $name", async ({ key, given, want }) => {
  expect((await signByReference(keys[key], given)).slice(-64)).toBe(want.signature);
});

it("both signers agree on anything", async () => {
  const sign = createSigner(webDigest);
  await fc.assert(
    fc.asyncProperty(requestToSign, async ({ credentials, request }) => {
      expect(await sign(credentials, request)).toBe(await signByReference(credentials, request));
    }),
    { numRuns: 100 },
  );
});
