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

/** Names of the signed headers, lower-case, in ASCII order, joined by semicolons. */
export function signedHeaders(headers: HeadersToSign): string {
  return canonicalHeaders(headers)
    .map(([name]) => name)
    .join(";");
}

/**
 * Step 2: the request in the form that both sides can compute. `query` is as sent, without the question mark, since
 * its order and encoding count. Values of headers are lower-cased here and only here: `X-TC-Action: DescribeZones` is
 * sent as it stands and signed as `x-tc-action:describezones`.
 */
export function canonicalRequest(
  method: string,
  query: string,
  headers: HeadersToSign,
  payloadHash: string,
): string {
  let [lines, names] = ["", ""];
  for (const [name, value] of canonicalHeaders(headers)) {
    lines += `${name}:${value}\n`;
    names += `;${name}`;
  }
  return `${method}\n/\n${query}\n${lines}\n${names.slice(1)}\n${payloadHash}`;
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

function canonicalHeaders(headers: HeadersToSign): (readonly [name: string, value: string])[] {
  return Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim().toLowerCase()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
