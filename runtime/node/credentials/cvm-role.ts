import type { CredentialSource, ExpiringCredentials } from "./credential-source.js";
import { momentAt, readJsonObject, textAt } from "./read-json.js";
import { type System, systemOf } from "./system.js";

/** Which role of the machine. */
export interface CvmRoleOptions extends Partial<System> {
  /** Default: the one that is bound to the machine. */
  readonly role?: string | undefined;
  /** Milliseconds, 1,000 by default, until the machine counts as none of the cloud's. */
  readonly timeout?: number | undefined;
}

const BASE = "http://metadata.tencentyun.com/latest/meta-data/cam/security-credentials/";

/** The role that is bound to a machine of the cloud (CVM), from the machine's metadata service. */
export function cvmRole(options: CvmRoleOptions = {}): CredentialSource {
  const system = systemOf(options);
  const { timeout = 1000 } = options;
  const ask = async (path: string) => {
    // An answer from elsewhere would be somebody else's credentials.
    const init = { redirect: "error", signal: AbortSignal.timeout(timeout) } as const;
    const response = await system.fetch(BASE + encodeURIComponent(path), init);
    return { status: response.status, text: await response.text() };
  };
  return {
    name: "the role of this machine (metadata.tencentyun.com)",
    async load() {
      // Whatever else happens here, the machine has no role to offer.
      const found = options.role ? undefined : await ask("").catch(() => undefined);
      const role = options.role ?? (found?.status === 200 ? found.text.trim() : "");
      if (!/^[\w+=,.@-]{1,128}$/.test(role)) return undefined;
      const answer = await ask(role).catch(() => undefined);
      const origin = `The answer of the metadata service for the role ${role}`;
      if (answer?.status !== 200)
        throw new Error(`${origin} did not come: HTTP ${answer?.status ?? "none"}.`);
      return readRole(answer.text, origin);
    },
  };
}

function readRole(text: string, origin: string): ExpiringCredentials {
  const answer = readJsonObject(text, origin);
  const [secretId, secretKey, token] = ["TmpSecretId", "TmpSecretKey", "Token"].map((name) =>
    textAt(answer, name),
  );
  const expiresAt = momentAt(answer, "ExpiredTime");
  if (textAt(answer, "Code") !== "Success") throw new Error(`${origin} does not say Success.`);
  if (!secretId || !secretKey || !token || expiresAt === undefined) {
    throw new Error(`${origin} lacks TmpSecretId, TmpSecretKey, Token or ExpiredTime.`);
  }
  return { secretId, secretKey, token, expiresAt };
}
