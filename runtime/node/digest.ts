import type Crypto from "node:crypto";
import type { Data, Digest } from "../signing/index.js";

const BLOCK_BYTES = 64;
const HASH_BYTES = 32;

/** `node:crypto`, without a promise. A key that signs is padded once, which halves the work of each message. */
export const nodeDigest: Digest = {
  sha256Hex: (data) => crypto().hash("sha256", data),
  hmac: (key) => (data) => crypto().createHmac("sha256", key).update(data).digest(),
  hmacHex(key) {
    const block = Buffer.alloc(BLOCK_BYTES);
    const bytes = Buffer.from(key);
    (bytes.length > BLOCK_BYTES ? crypto().hash("sha256", bytes, "buffer") : bytes).copy(block);
    const [inner, outer] = [0x36, 0x5c].map((pad) => Buffer.from(block.map((byte) => byte ^ pad)));
    const last = append(outer, Buffer.alloc(HASH_BYTES));
    return (data) => {
      // Digits cost less than bytes, for which memory outside of the heap would be asked for.
      last.write(crypto().hash("sha256", append(inner, data)), BLOCK_BYTES, "hex");
      return crypto().hash("sha256", last);
    };
  },
};

let loaded: typeof Crypto | undefined;

/** Loaded when it is first needed, like all of Node's modules that are slow to load. */
function crypto(): typeof Crypto {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}

function append(pad: Buffer | undefined, data: Data): Buffer {
  return Buffer.concat([pad ?? Buffer.alloc(0), typeof data === "string" ? Buffer.from(data) : data]);
}
