import { type CredentialProvider, type Credentials, resolveCredentials } from "./credentials.js";
import type { Service } from "./service.js";
import { canonicalHeaders, type Sign } from "./signing/index.js";
import type { Answer, Transport } from "./transport.js";
import { CONTENT_TYPE, nameHeaders } from "./wire.js";

/** What requests are signed with. */
export interface SigningSettings {
  readonly service: Service;
  /** Its host is signed, and the credentials are for it alone. */
  readonly endpoint: URL;
  readonly credentials: Credentials | CredentialProvider | undefined;
  readonly sign: Sign;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Signs the final bytes of each request that passes. Content-Type and Host are signed, as the vendor's SDKs do. Should
 * the service refuse the time, the clock of all calls is set by its `Date`, once for those that were under way.
 */
export function signRequests(settings: SigningSettings, next: Transport): Transport {
  const { service, endpoint, sign, now } = settings;
  const signed = canonicalHeaders({ "content-type": CONTENT_TYPE, host: endpoint.host });
  const names = nameHeaders(service);
  let correction = 0;
  let fixed: Credentials | undefined;
  let refused: Credentials | undefined;

  return async (request, attempt) => {
    const { headers, body: payload } = request;
    const credentials = fixed ?? (await resolveCredentials(settings.credentials, attempt, endpoint, refused));
    if (typeof settings.credentials === "object") fixed = credentials;
    const { secretKey, token } = credentials;
    const used = correction;
    const timestamp = Math.floor((now() + used) / 1000);
    const signable = { service: service.name, timestamp, method: "POST", headers: signed, payload };
    const authorization = await sign(credentials, signable);
    headers.authorization = authorization;
    headers[names.timestamp] = `${timestamp}`;
    if (token) headers[names.token] = token;
    attempt.secrets.push(secretKey, token || secretKey, authorization.slice(-64));
    const answer = await next(request, attempt);
    attempt.repair = {
      clock() {
        // Another call may have set it since; then it needs no more than to be sent again.
        if (used === correction) correction = findCorrection(answer, now) ?? used;
        return used !== correction;
      },
      credentials() {
        refused = credentials;
        return !fixed;
      },
    };
    return answer;
  };
}

/** How far the service's clock is away, if it tells so. */
function findCorrection({ headers }: Answer, now: () => number): number | undefined {
  const found = Date.parse(headers.get("date") ?? "") - now();
  // What is more than a day away is no clock to be set by.
  return Math.abs(found) <= 86_400_000 ? found : undefined;
}
