/**
 * The texts that a client may have signed as its host: as received, and without scheme or port. On loopback the
 * vendor's clients differ: one signs the name alone, others send and sign the whole URL.
 */
export function* hostCandidates(received: string): Generator<string, void, undefined> {
  yield received;
  const bare = withoutScheme(received);
  if (bare !== received) yield bare;
  const name = hostName(received);
  if (name !== bare) yield name;
}

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
