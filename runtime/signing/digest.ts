/** What is hashed or signed: bytes, or text as UTF-8. */
export type Data = string | Uint8Array<ArrayBuffer>;

/** Computes HMAC-SHA256 with a key that was made ready before. */
export type Mac = (data: Data) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

/** The same in lower-case hexadecimal digits. */
export type HexMac = (data: Data) => string | Promise<string>;

/** The primitives of signing, so that each platform can bring its own. */
export interface Digest {
  /** SHA-256 in lower-case hexadecimal digits. */
  sha256Hex(data: Data): string | Promise<string>;
  /** Makes a key ready, once for as many messages as it shall sign. */
  hmac(key: Data): Mac | Promise<Mac>;
  /** The same for MACs in hexadecimal digits, as signatures have them: a platform may get these for less. */
  hmacHex(key: Data): HexMac | Promise<HexMac>;
}

/** WebCrypto. A browser offers it to pages of a secure context only: https, or the own machine. */
export const webDigest: Digest = {
  async sha256Hex(data) {
    return toHex(await webCrypto().digest("SHA-256", toBytes(data)));
  },
  async hmac(key) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const ready = await webCrypto().importKey("raw", toBytes(key), algorithm, false, ["sign"]);
    return async (data) => new Uint8Array(await webCrypto().sign("HMAC", ready, toBytes(data)));
  },
  async hmacHex(key) {
    const mac = await this.hmac(key);
    return async (data) => toHex(await mac(data));
  },
};

/** Lower-case hexadecimal digits of the bytes. */
export function toHex(bytes: ArrayBuffer | Uint8Array): string {
  let digits = "";
  for (const byte of new Uint8Array(bytes)) digits += byte.toString(16).padStart(2, "0");
  return digits;
}

/** The bytes of text in UTF-8; bytes as they are. */
export function toBytes(data: Data): Uint8Array<ArrayBuffer> {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}

function webCrypto(): SubtleCrypto {
  // Its type promises it everywhere; pages outside of a secure context do not have it.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw new Error("No WebCrypto: serve this page over https.");
  return subtle;
}
