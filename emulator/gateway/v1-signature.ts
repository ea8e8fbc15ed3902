import { equalsInConstantTime } from "@openaction/runtime/signing";
import type { Credential } from "../credential.js";
import type { Fault } from "../fault.js";
import type { WireRequest } from "../wire.js";
import { refuse } from "./gateway-rules.js";
import { hostCandidates } from "./host-candidates.js";

/**
 * Signs the parameters once more and refuses them where the outcome differs. Any method but HmacSHA256 means HmacSHA1,
 * as the vendor documents it. The vendor's client for Python signs `_` in names as `.`, so both are tried.
 */
export async function checkV1Signature(
  { method, headers }: WireRequest,
  parameters: ReadonlyMap<string, string>,
  { secretKey }: Credential,
): Promise<Fault | undefined> {
  const hash = parameters.get("SignatureMethod") === "HmacSHA256" ? "SHA-256" : "SHA-1";
  const mac = await prepareMac(secretKey, hash);
  const texts = new Set([
    joinSorted(parameters),
    joinSorted(parameters, (name) => name.replaceAll("_", ".")),
  ]);
  for (const host of hostCandidates(headers.get("host") ?? "")) {
    for (const text of texts) {
      const signature = await mac(`${method}${host}/?${text}`);
      if (equalsInConstantTime(signature, parameters.get("Signature") ?? "")) return undefined;
    }
  }
  const message = "The signature is not the one of these parameters and this key.";
  return refuse("AuthFailure.SignatureFailure", message);
}

/** Names and values in the order of names, not encoded. */
function joinSorted(parameters: ReadonlyMap<string, string>, rename = (name: string) => name): string {
  return [...parameters]
    .filter(([name]) => name !== "Signature")
    .map(([name, value]) => [rename(name), value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

async function prepareMac(
  key: string,
  hash: "SHA-1" | "SHA-256",
): Promise<(text: string) => Promise<string>> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash };
  const ready = await crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  return async (text) => {
    const bytes = await crypto.subtle.sign("HMAC", ready, encoder.encode(text));
    return btoa(String.fromCharCode(...new Uint8Array(bytes)));
  };
}
