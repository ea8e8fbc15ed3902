import { createHash, createHmac } from "node:crypto";
import { nodeDigest } from "@openaction/runtime/node";
import { createSigner, type Data, toHex, webDigest } from "@openaction/runtime/signing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keys, vectors } from "../signing/vectors.js";

describe("nodeDigest", () => {
  it.each([
    { name: "nothing", key: "", data: "" },
    { name: "text beyond ASCII", key: "钥匙", data: "监听器" },
    { name: "a key of just one block", key: "k".repeat(64), data: "x" },
    { name: "a key longer than a block", key: "k".repeat(65), data: "x".repeat(10_000) },
    { name: "bytes", key: new Uint8Array([0, 255]), data: new Uint8Array([255, 0, 128]) },
  ])("computes what WebCrypto does, of $name", async ({ key, data }) => {
    const mac = await (await nodeDigest.hmacHex(key))(data);
    expect(await nodeDigest.sha256Hex(data)).toBe(await webDigest.sha256Hex(data));
    expect(mac).toBe(createHmac("sha256", key).update(data).digest("hex"));
    // WebCrypto takes no empty key.
    if (key.length > 0) expect(mac).toBe(await (await webDigest.hmacHex(key))(data));
  });

  it.each(vectors)("signs $name", async ({ key, given, want }) => {
    expect((await createSigner(nodeDigest)(keys[key], given)).slice(-64)).toBe(want.signature);
  });

  it("computes what node:crypto does itself, of anything", () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((value) => Uint8Array.from(value));
    fc.assert(
      fc.property(bytes, bytes, (key, data) => {
        const [mac, hexMac] = [nodeDigest.hmac(key), nodeDigest.hmacHex(key)];
        if (mac instanceof Promise || hexMac instanceof Promise) throw new Error("It needs no promise.");
        const want = createHmac("sha256", key).update(data).digest();
        expect(mac(data)).toEqual(want);
        expect(hexMac(data)).toBe(want.toString("hex"));
      }),
    );
  });
});

describe("webDigest", () => {
  const data: fc.Arbitrary<Data> = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.uint8Array().map((bytes) => Uint8Array.from(bytes)),
  );

  it("computes what node:crypto does, many messages with one key", async () => {
    // WebCrypto takes no empty key, and the method has none.
    const key = data.filter((value) => value.length > 0);
    await fc.assert(
      fc.asyncProperty(key, fc.array(data, { maxLength: 3 }), async (given, messages) => {
        const mac = await webDigest.hmac(given);
        for (const message of messages) {
          expect(await webDigest.sha256Hex(message)).toBe(createHash("sha256").update(message).digest("hex"));
          expect(toHex(await mac(message))).toBe(createHmac("sha256", given).update(message).digest("hex"));
        }
      }),
    );
  });
});
