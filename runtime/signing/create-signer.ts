import type { Data, Digest, HexMac } from "./digest.js";
import {
  authorization,
  type CanonicalHeaders,
  canonicalHeaders,
  canonicalRequest,
  credentialScope,
  deriveKeys,
  type HeadersToSign,
  stringToSign,
  utcDate,
} from "./tc3.js";

/** Who signs. */
export interface SigningCredentials {
  readonly secretId: string;
  readonly secretKey: string;
}

/** A request to sign. */
export interface Signable {
  /** Name in the scope, `gaap`. */
  readonly service: string;
  /** Unix time in seconds, equal to the timestamp header. */
  readonly timestamp: number;
  readonly method: string;
  /** As sent, without the question mark. */
  readonly query?: string | undefined;
  /** The headers to sign; the service demands `content-type` and `host`. */
  readonly headers: HeadersToSign | CanonicalHeaders;
  readonly payload: Data;
}

/** Signs a request: resolves to the Authorization header, whose last 64 characters are the signature. */
export type Sign = (credentials: SigningCredentials, request: Signable) => Promise<string>;

/** Makes a signer, which remembers one derived key: that of the last secret key, day and service it signed for. */
export function createSigner(digest: Digest): Sign {
  let owner: string;
  let scope: string;
  let remembered: HexMac | Promise<HexMac>;
  return async ({ secretId, secretKey }, { service, timestamp, method, query = "", headers, payload }) => {
    const wanted = `${Math.floor(timestamp / 86_400)} ${service} ${secretKey}`;
    if (owner !== wanted) {
      owner = wanted;
      const date = utcDate(timestamp);
      scope = credentialScope(date, service);
      remembered = deriveKeys(digest, secretKey, date, service).then(({ signing }) =>
        digest.hmacHex(signing),
      );
    }
    // While this one waits, another may sign with other credentials, and change what is remembered.
    const [mac, ownScope] = [remembered, scope];
    const ordered = canonicalHeaders(headers);
    const [, names] = ordered;
    const canonical = canonicalRequest(method, query, ordered, await digest.sha256Hex(payload));
    const toSign = stringToSign(timestamp, ownScope, await digest.sha256Hex(canonical));
    return authorization(secretId, ownScope, names, await (await mac)(toSign));
  };
}
