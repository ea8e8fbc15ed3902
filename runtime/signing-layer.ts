import { type CredentialProvider, type Credentials, resolveCredentials } from "./credentials.js";
import type { Service } from "./service.js";
import type { Sign } from "./signing/index.js";
import type { Transport } from "./transport.js";

/** What requests are signed with. */
export interface SigningSettings {
  readonly service: Service;
  /** As the Host header carries it. */
  readonly host: string;
  readonly credentials: Credentials | CredentialProvider | undefined;
  readonly sign: Sign;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An answer's `Date` that is further away is no clock to be set by. */
const LARGEST_CORRECTION = 86_400_000;

/**
 * Signs the final bytes of each request that passes. Content-Type and Host are signed, as the vendor's SDKs do. Should
 * the service refuse the time, the clock of all calls is set by its `Date`, once for those that were under way.
 */
export function signRequests(settings: SigningSettings, next: Transport): Transport {
  const { service, host, sign, now } = settings;
  const prefix = service.headerPrefix.toLowerCase();
  const [timestampName, tokenName] = [`${prefix}timestamp`, `${prefix}token`];
  let correction = 0;
  let fixed: Credentials | undefined;
  let refused: Credentials | undefined;

  function correct(used: number, date: string | null): boolean {
    if (used !== correction) return true;
    const found = Date.parse(date ?? "") - now();
    const usable = Math.abs(found) <= LARGEST_CORRECTION;
    if (usable) correction = found;
    return usable;
  }

  return async (request, attempt) => {
    const { headers, body: payload } = request;
    const credentials = fixed ?? (await resolveCredentials(settings.credentials, attempt, refused));
    if (typeof settings.credentials === "object") fixed = credentials;
    const { secretKey, token } = credentials;
    const used = correction;
    const timestamp = Math.floor((now() + used) / 1000);
    const signed = { "content-type": headers["content-type"] ?? "", host };
    const signable = { service: service.name, timestamp, method: "POST", headers: signed, payload };
    const authorization = await sign(credentials, signable);
    headers.authorization = authorization;
    headers[timestampName] = `${timestamp}`;
    if (token) headers[tokenName] = token;
    attempt.secrets.push(secretKey, token || secretKey, authorization.slice(-64));
    const answer = await next(request, attempt);
    attempt.repair = {
      clock: () => correct(used, answer.headers.get("date")),
      credentials() {
        refused = credentials;
        return typeof settings.credentials === "function";
      },
    };
    return answer;
  };
}
