import {
  authorization,
  canonicalRequest,
  credentialScope,
  deriveKeys,
  payloadHash,
  signature,
  signedHeaders,
  stringToSign,
  toHex,
  utcDate,
  webDigest,
} from "@openaction/runtime/signing";
import { CONTENT_TYPE, type PreparedRequest, type Secrets } from "./prepare-request.js";

/** Each step of a signature, with what comes out of it. */
export interface SignatureSteps {
  readonly payloadHash: string;
  readonly canonicalRequest: string;
  readonly canonicalRequestHash: string;
  readonly stringToSign: string;
  readonly date: string;
  /** In hexadecimal digits. They sign for a day, so they are as secret as the key they come from. */
  readonly keys: { readonly date: string; readonly service: string; readonly signing: string };
  readonly signature: string;
  readonly authorization: string;
}

/** Signs a request with the steps of the client itself, and keeps what each step gave. */
export async function explainSignature(
  service: string,
  { host, timestamp, body }: PreparedRequest,
  { secretId, secretKey }: Secrets,
): Promise<SignatureSteps> {
  const headers = { "content-type": CONTENT_TYPE, host };
  const date = utcDate(timestamp);
  const scope = credentialScope(date, service);
  const hash = await payloadHash(webDigest, body);
  const canonical = canonicalRequest("POST", "", headers, hash);
  const canonicalHash = await webDigest.sha256Hex(canonical);
  const toSign = stringToSign(timestamp, scope, canonicalHash);
  const keys = await deriveKeys(webDigest, secretKey, date, service);
  const signed = await signature(await webDigest.hmac(keys.signing), toSign);
  return {
    payloadHash: hash,
    canonicalRequest: canonical,
    canonicalRequestHash: canonicalHash,
    stringToSign: toSign,
    date,
    keys: { date: toHex(keys.date), service: toHex(keys.service), signing: toHex(keys.signing) },
    signature: signed,
    authorization: authorization(secretId, scope, signedHeaders(headers), signed),
  };
}
