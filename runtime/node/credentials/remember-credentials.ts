import type { Credentials } from "../../credentials.js";
import type { ExpiringCredentials } from "./credential-source.js";

/** Gives out credentials that are remembered. `refused` are the last ones that the service took for expired. */
export type RememberedCredentials = (refused?: Credentials) => Promise<ExpiringCredentials>;

/** How credentials are remembered. */
export interface RememberOptions {
  /** Milliseconds before their end, 300,000 by default, from which new ones are fetched; at most half their time. */
  readonly margin?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Milliseconds until a fetch that failed, or brought what was refused, is tried again. */
const PAUSE = 1000;

/**
 * Remembers credentials and fetches new ones before they end, once for all who ask. As long as the old ones are good
 * nobody waits for that, and it may fail. Those that were refused are replaced at once.
 */
export function rememberCredentials(
  fetch: () => Promise<ExpiringCredentials>,
  { margin = 300_000, now }: RememberOptions,
): RememberedCredentials {
  let current: ExpiringCredentials | undefined;
  let refreshAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<ExpiringCredentials> | undefined;

  async function refresh(): Promise<ExpiringCredentials> {
    triedAt = now();
    const fresh = await fetch();
    const { expiresAt = Number.POSITIVE_INFINITY } = fresh;
    refreshAt = expiresAt - Math.min(margin, (expiresAt - triedAt) / 2);
    current = fresh;
    return fresh;
  }

  const refreshOnce = () => {
    fetching ??= refresh().finally(() => {
      fetching = undefined;
    });
    return fetching;
  };

  return async (refused) => {
    const mayTry = now() >= triedAt + PAUSE;
    if (!current || now() >= (current.expiresAt ?? Number.POSITIVE_INFINITY)) return refreshOnce();
    if (refused && isSame(current, refused) && mayTry) return refreshOnce();
    // Not waited for: should it fail, the next one who asks tries again.
    if (now() >= refreshAt && mayTry) refreshOnce().catch(() => undefined);
    return current;
  };
}

function isSame(one: Credentials, other: Credentials): boolean {
  return one.secretId === other.secretId && one.secretKey === other.secretKey && one.token === other.token;
}
