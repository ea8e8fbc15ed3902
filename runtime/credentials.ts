import { type Attempt, detailsOf } from "./attempt.js";
import { CredentialsError } from "./client-error.js";

/** A key of the account. Temporary ones come with a token. */
export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string | undefined;
}

/**
 * Is asked before each sending, so it should remember what is costly to get. `refused` are the last ones that the
 * service took for expired: a provider that remembers just them has to get others. `endpoint` is the only place that the
 * credentials will be used for; a provider throws if they are not meant for it.
 */
export type CredentialProvider = (
  refused?: Credentials,
  endpoint?: URL,
) => Credentials | Promise<Credentials>;

/** The credentials for an attempt, from wherever they come. Unusable ones are an error; nothing is trimmed. */
export async function resolveCredentials(
  source: Credentials | CredentialProvider = readEnvironment,
  attempt: Attempt,
  endpoint: URL,
  refused?: Credentials,
): Promise<Credentials> {
  const details = { ...detailsOf(attempt), retry: "never" } as const;
  let found: Credentials;
  try {
    found = typeof source === "function" ? await source(refused, endpoint) : source;
  } catch (cause) {
    throw new CredentialsError("the credential provider failed.", { ...details, cause });
  }
  const { secretId, secretKey, token } = found;
  for (const [member, value] of Object.entries({ secretId, secretKey, token: token || "none" })) {
    // Anything but visible ASCII would fail later, in a message of the platform that repeats the value.
    if (!/^[!-~]+$/.test(value ?? "")) {
      const problem = value ? "has a blank or the like in it" : "is missing";
      const remedy =
        "set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY or give the client `credentials`";
      throw new CredentialsError(`${member} ${problem}: ${remedy}.`, details);
    }
  }
  return { secretId, secretKey, token };
}

/** An empty variable counts as not set. The vendor's tools disagree on the token's name: Node SDK, tccli, Terraform. */
function readEnvironment(): Credentials {
  // Safe: where there is no `process`, the member is undefined, as its type says.
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const env = process?.env ?? {};
  return {
    secretId: env.TENCENTCLOUD_SECRET_ID ?? "",
    secretKey: env.TENCENTCLOUD_SECRET_KEY ?? "",
    token: env.TENCENTCLOUD_SESSION_TOKEN || env.TENCENTCLOUD_TOKEN || env.TENCENTCLOUD_SECURITY_TOKEN,
  };
}
