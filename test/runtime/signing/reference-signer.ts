import type { Signable, SigningCredentials } from "@openaction/runtime/signing";

/**
 * A second signer, written from the vendor's description alone, over WebCrypto: no step is shared with the first one.
 * It remembers nothing, and works on bytes where the other one works on text.
 */
export async function signByReference(
  { secretId, secretKey }: SigningCredentials,
  { service, timestamp, method, query = "", headers, payload }: Signable,
): Promise<string> {
  const day = formatDay(timestamp);
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  names.sort();
  const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const canonical = concat(
    `${method}\n/\n${query}\n`,
    ...names.map((name) => `${name}:${(values.get(name) ?? "").trim().toLowerCase()}\n`),
    `\n${names.join(";")}\n`,
    hex(await sha256(concat(payload))),
  );
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${day}/${service}/tc3_request\n${hex(await sha256(canonical))}`;
  let key = concat("TC3", secretKey);
  for (const message of [day, service, "tc3_request", text]) key = await hmac(key, concat(message));
  return `TC3-HMAC-SHA256 Credential=${secretId}/${day}/${service}/tc3_request, SignedHeaders=${names.join(";")}, Signature=${hex(key)}`;
}

/** The date, counted by the calendar's rules and not by `Date`. */
function formatDay(timestamp: number): string {
  let [days, year, month] = [Math.floor(timestamp / 86_400), 1970, 0];
  const isLeap = () => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  for (; days >= (isLeap() ? 366 : 365); year++) days -= isLeap() ? 366 : 365;
  const months = [31, isLeap() ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (; days >= (months[month] ?? 0); month++) days -= months[month] ?? 0;
  return [year, month + 1, days + 1].map((part) => String(part).padStart(2, "0")).join("-");
}

function concat(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === "string" ? encoder.encode(part) : part)]),
  );
}

async function sha256(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

async function hmac(
  key: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const usable = await crypto.subtle.importKey(
    "raw",
    key,
    { name: "HMAC", hash: { name: "SHA-256" } },
    true,
    ["sign"],
  );
  return new Uint8Array(await crypto.subtle.sign({ name: "HMAC" }, usable, data));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
