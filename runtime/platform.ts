import { createFetchTransport } from "./fetch-transport.js";
import { type Digest, webDigest } from "./signing/index.js";
import type { Transport } from "./transport.js";

/** What a platform brings for clients that name nothing of their own. */
export interface Platform {
  readonly transport: Transport;
  readonly digest: Digest;
}

/** Every platform that has `fetch`, which is looked up at each call, and WebCrypto. */
export const webPlatform: Platform = {
  transport: createFetchTransport((url, init) => globalThis.fetch(url, init)),
  digest: webDigest,
};
