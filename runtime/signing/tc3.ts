/*
 * TC3-HMAC-SHA256 as the vendor documents it ("Signature v3"), one function per step. Each step is pure, so that
 * what is signed can be shown, checked and compared step by step.
 */
import { type Data, type Digest, type Mac, toHex } from "./digest.js";

/** Name of the method, at the head of the Authorization header and of the string to sign. */
export const algorithm = "TC3-HMAC-SHA256";

/** Signed instead of a body whose bytes shall not count; goes with the header `X-TC-Content-SHA256` of this value. */
export const unsignedPayload = "UNSIGNED-PAYLOAD";

/** The headers to sign, in any order and case; the service demands `content-type` and `host`. */
export type HeadersToSign = Readonly<Record<string, string>>;

/** The keys derived for a day and a service; `signing` signs. */
export interface DerivedKeys {
  readonly date: Uint8Array<ArrayBuffer>;
  readonly service: Uint8Array<ArrayBuffer>;
  readonly signing: Uint8Array<ArrayBuffer>;
}

/** Step 1: hash of the body's very bytes, of nothing for GET, or of {@link unsignedPayload}. */
export function payloadHash(digest: Digest, payload: Data): string | Promise<string> {
  return digest.sha256Hex(payload);
}

/** Headers in the form that is signed: a line for each, in ASCII order, and their names, joined by semicolons. */
export type CanonicalHeaders = readonly [lines: string, names: string];

/** Brings headers into the form that is signed, once for all requests that share them: it costs more than a hash. */
export function canonicalHeaders(headers: HeadersToSign | CanonicalHeaders): CanonicalHeaders {
  // Safe: of the two forms, this one alone is a list.
  if (Array.isArray(headers)) return headers as unknown as CanonicalHeaders;
  const sorted = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim().toLowerCase()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([name, value]) => `${name}:${value}\n`).join("");
  return [lines, sorted.map(([name]) => name).join(";")];
}

/** Names of the signed headers, lower-case, in ASCII order, joined by semicolons. */
export function signedHeaders(headers: HeadersToSign): string {
  const [, names] = canonicalHeaders(headers);
  return names;
}

/**
 * Step 2: the request in the form that both sides can compute. `query` is as sent, without the question mark, since
 * its order and encoding count. Values of headers are lower-cased here and only here: `X-TC-Action: DescribeZones` is
 * sent as it stands and signed as `x-tc-action:describezones`.
 */
export function canonicalRequest(
  method: string,
  query: string,
  headers: HeadersToSign | CanonicalHeaders,
  payloadHash: string,
): string {
  const [lines, names] = canonicalHeaders(headers);
  return `${method}\n/\n${query}\n${lines}\n${names}\n${payloadHash}`;
}

/** UTC date of a Unix time in seconds, `2019-02-25`. */
export function utcDate(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10);
}

/** What a derived key is good for, `2019-02-25/cvm/tc3_request`. */
export function credentialScope(date: string, service: string): string {
  return `${date}/${service}/tc3_request`;
}

/** Step 3: what is signed in the end. */
export function stringToSign(timestamp: number, scope: string, canonicalRequestHash: string): string {
  return `${algorithm}\n${timestamp}\n${scope}\n${canonicalRequestHash}`;
}

/** Step 4: the keys for a UTC date and a service. They allow signing, so keep them as close as the secret key. */
export async function deriveKeys(
  digest: Digest,
  secretKey: string,
  utcDate: string,
  serviceName: string,
): Promise<DerivedKeys> {
  const derive = async (key: Data, data: string) => (await digest.hmac(key))(data);
  const date = await derive(`TC3${secretKey}`, utcDate);
  const service = await derive(date, serviceName);
  return { date, service, signing: await derive(service, "tc3_request") };
}

/** Step 5: the signature, in lower-case hexadecimal digits. `mac` is made ready with the `signing` key. */
export async function signature(mac: Mac, stringToSign: string): Promise<string> {
  return toHex(await mac(stringToSign));
}

/** Step 6: the Authorization header. */
export function authorization(
  secretId: string,
  scope: string,
  signedHeaders: string,
  signature: string,
): string {
  return `${algorithm} Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}
