import type { Credentials } from "../../credentials.js";

/** Credentials that may end. */
export interface ExpiringCredentials extends Credentials {
  /** Milliseconds since 1970; absent for those that do not end by themselves. */
  readonly expiresAt?: number | undefined;
}

/** A place that credentials may come from. */
export interface CredentialSource {
  /** For messages: `the file /etc/tencentcloud/credentials`. */
  readonly name: string;
  /**
   * `undefined` if nothing is set up here, so that the next place is asked. Rejects if what is set up cannot be used:
   * another identity must not silently take its place. No message of it holds a key or token.
   */
  load(): Promise<ExpiringCredentials | undefined>;
}
