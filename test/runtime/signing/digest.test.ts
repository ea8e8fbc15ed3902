import { createHash, createHmac } from "node:crypto";
import { type Data, toHex, webDigest } from "@openaction/runtime/signing";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";

fc.configureGlobal({ seed: 20230713 });

const data: fc.Arbitrary<Data> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.uint8Array().map((bytes) => Uint8Array.from(bytes)),
);

describe("webDigest", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("hashes text and bytes as node:crypto does", async () => {
    await fc.assert(
      fc.asyncProperty(data, async (given) => {
        expect(await webDigest.sha256Hex(given)).toBe(createHash("sha256").update(given).digest("hex"));
      }),
    );
  });

  it("computes HMACs as node:crypto does, many with one key", async () => {
    // WebCrypto takes no empty key, and the method has none.
    const key = data.filter((value) => value.length > 0);
    await fc.assert(
      fc.asyncProperty(key, fc.array(data, { maxLength: 3 }), async (given, messages) => {
        const mac = await webDigest.hmac(given);
        for (const message of messages) {
          const want = createHmac("sha256", given).update(message).digest("hex");
          expect(toHex(await mac(message))).toBe(want);
        }
      }),
    );
  });

  it("says what to do where a browser hides WebCrypto", async () => {
    vi.stubGlobal("crypto", {});
    await expect(webDigest.sha256Hex("")).rejects.toThrow("serve this page over https");
  });
});
