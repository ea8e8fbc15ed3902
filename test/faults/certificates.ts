import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSecureContext, type SecureContext } from "node:tls";

/** Certificates of the fault server, keys included: they prove nothing to anybody, and have no other use. */
export type CertificateName = "good" | "wrong-name" | "expired" | "self-signed";

const read = (name: string) => readFileSync(join(import.meta.dirname, "certificates", `${name}.pem`), "utf8");

/** The authority that a client has to trust; it signed all but the self-signed one. */
export const authority = read("authority");

const contexts = new Map<CertificateName, SecureContext>();

/** The server side of TLS with a certificate. */
export function secureContextOf(name: CertificateName): SecureContext {
  const known = contexts.get(name);
  if (known) return known;
  const pem = read(name);
  const context = createSecureContext({ key: pem, cert: pem });
  contexts.set(name, context);
  return context;
}
