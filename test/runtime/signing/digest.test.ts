import { toBytes, toHex, webDigest } from "@openaction/runtime/signing";
import { afterEach, describe, expect, it, vi } from "vitest";

const repeat = (byte: number, times: number) => new Uint8Array(times).fill(byte);

describe("webDigest", () => {
  afterEach(() => vi.unstubAllGlobals());

  // FIPS 180-4's own examples.
  it.each([
    { given: "", want: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    { given: "abc", want: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    { given: toBytes("abc"), want: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    {
      given: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      want: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    },
  ])("hashes $given", async ({ given, want }) => {
    expect(await webDigest.sha256Hex(given)).toBe(want);
  });

  // RFC 4231, cases 1 to 3 and 6.
  it.each([
    {
      name: "a short key",
      key: repeat(0x0b, 20),
      given: "Hi There",
      want: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    },
    {
      name: "a key of text",
      key: "Jefe",
      given: "what do ya want for nothing?",
      want: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    },
    {
      name: "data of bytes",
      key: repeat(0xaa, 20),
      given: repeat(0xdd, 50),
      want: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
    },
    {
      name: "a key longer than a block",
      key: repeat(0xaa, 131),
      given: "Test Using Larger Than Block-Size Key - Hash Key First",
      want: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    },
  ])("computes the HMAC of $name, as often as asked", async ({ key, given, want }) => {
    const [mac, hexMac] = [await webDigest.hmac(key), await webDigest.hmacHex(key)];
    expect(toHex(await mac(given))).toBe(want);
    expect(toHex(await mac(given))).toBe(want);
    expect(await hexMac(given)).toBe(want);
  });

  it.each([
    { name: "hides WebCrypto", given: {} },
    { name: "has none", given: undefined },
  ])("says what to do where a browser $name", async ({ given }) => {
    vi.stubGlobal("crypto", given);
    await expect(webDigest.sha256Hex("")).rejects.toThrow("serve this page over https");
    await expect(webDigest.hmac("key")).rejects.toThrow("serve this page over https");
  });
});
