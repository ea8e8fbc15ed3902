import { defaultBodySerializer } from "openapi-fetch";
import type { TransportRequest } from "./transport.js";

/**
 * Writes a call as `POST /#Action`: the path of its operation, of which the service sees `POST /`. A header or member
 * that is `undefined` is left out; names of headers are lower-case. The body is openapi-fetch's work. Its client is not
 * used, since it would read the answers, which takes more care here, and weighs 2 KB in every bundle.
 */
export function writeRequest(
  endpoint: URL,
  action: string,
  headers: Readonly<Record<string, string | undefined>>,
  request: unknown,
): TransportRequest {
  const written: Record<string, string> = { "content-type": "application/json" };
  for (const name in headers) if (headers[name] !== undefined) written[name] = headers[name];
  const body: string = defaultBodySerializer(request ?? {});
  return { endpoint, path: `/#${action}`, headers: written, body };
}
