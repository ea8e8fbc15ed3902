import type { Credentials } from "../../credentials.js";
import type { CredentialSource, ExpiringCredentials } from "./credential-source.js";
import { rememberCredentials } from "./remember-credentials.js";

/** How sources are asked, and for whom. */
export interface ChainOptions {
  /**
   * Origins that the credentials may be used for; a leading label `*` stands for any host below. They are refused for
   * every other one. Default: `https://*.tencentcloudapi.com`.
   */
  readonly endpoints?: readonly string[] | undefined;
  /** Milliseconds before their end, 300,000 by default, from which new ones are fetched. */
  readonly margin?: number | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** A credential provider that knows whom its credentials are for. */
export type BoundProvider = (refused?: Credentials, endpoint?: URL) => Promise<Credentials>;

/** Hosts of the cloud's interfaces, international and internal ones included. */
const CLOUD = ["https://*.tencentcloudapi.com"];

/**
 * Credentials from the first source that has any, which stays the only one: when they end, it is asked for new ones.
 * They are remembered and fetched anew before they end, once for all clients that share the chain. A source that is set
 * up but cannot be used ends the search, since the next one would be another identity.
 */
export function chainCredentials(
  sources: readonly CredentialSource[],
  options: ChainOptions = {},
): BoundProvider {
  const { endpoints = CLOUD, margin, now = Date.now } = options;
  const accepts = endpoints.map(compileOrigin);
  let chosen: CredentialSource | undefined;

  async function load(): Promise<ExpiringCredentials> {
    for (const source of chosen ? [chosen] : sources) {
      const found = await source.load();
      if (found) chosen = source;
      if (found) return found;
    }
    const names = (chosen ? [chosen] : sources).map(({ name }) => name);
    throw new Error(`There are no credentials in ${names.join(", nor in ")}.`);
  }

  const remembered = rememberCredentials(load, { margin, now });
  return async (refused, endpoint) => {
    if (endpoint && !accepts.some((accept) => accept(endpoint))) {
      throw new Error(
        `The credentials are for ${endpoints.join(", ")} and not given to ${endpoint.origin}: name it in \`endpoints\` if it may have them.`,
      );
    }
    const { secretId, secretKey, token } = await remembered(refused);
    return { secretId, secretKey, token };
  };
}

function compileOrigin(origin: string): (endpoint: URL) => boolean {
  const [, scheme = "", host = ""] = /^(https?:\/\/)\*\.([a-z\d.-]+(?::\d+)?)$/.exec(origin) ?? [];
  if (host) return (endpoint) => endpoint.origin.startsWith(scheme) && endpoint.host.endsWith(`.${host}`);
  if (origin.includes("*") || !URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new TypeError(
      `endpoints: ${JSON.stringify(origin)} is no origin, such as https://proxy.example:8443.`,
    );
  }
  return (endpoint) => endpoint.origin === origin;
}
