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

/** Signs the final bytes of each request that passes. Content-Type and Host are signed, as the vendor's SDKs do. */
export function signRequests(settings: SigningSettings, next: Transport): Transport {
  const { service, host, sign, now } = settings;
  return async (request, attempt) => {
    const { method, headers, body: payload } = request;
    const credentials = await resolveCredentials(settings.credentials, attempt);
    const { secretKey, token } = credentials;
    const timestamp = Math.floor(now() / 1000);
    const signed = { "content-type": headers.get("content-type") ?? "", host };
    const authorization = await sign(credentials, {
      service: service.name,
      timestamp,
      method,
      headers: signed,
      payload,
    });
    headers.set("Authorization", authorization);
    headers.set(`${service.headerPrefix}Timestamp`, `${timestamp}`);
    if (token) headers.set(`${service.headerPrefix}Token`, token);
    attempt.secrets.push(secretKey, token || secretKey, authorization.slice(-64));
    return next(request, attempt);
  };
}
