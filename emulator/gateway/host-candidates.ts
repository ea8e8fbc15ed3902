import { rememberLast } from "../remember-last.js";

/**
 * The texts that a client may have signed as its host: as received, and without scheme or port. On loopback the
 * vendor's clients differ: one signs the name alone, others send and sign the whole URL.
 */
export const hostCandidates: (received: string) => readonly string[] = rememberLast((received) => [
  ...new Set([received, withoutScheme(received), hostName(received)]),
]);

/** The name or address in a host as received, without scheme and port. */
export function hostName(received: string): string {
  return withoutScheme(received).replace(/:\d+$/, "");
}

/** Whether a name leads to the machine itself. */
export function isLoopback(name: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(name);
}

function withoutScheme(host: string): string {
  return host.replace(/^https?:\/\//i, "");
}
