import { defaultBodySerializer, mergeHeaders } from "openapi-fetch";
import type { TransportRequest } from "./transport.js";

/**
 * Writes a call as `POST /#Action`: the path of its operation, of which the service sees `POST /`. A header or member
 * that is `undefined` is left out. Headers and body are openapi-fetch's work. Its client is not used, since it would
 * read the answers, which takes more care here, and weighs 2 KB in every bundle.
 */
export function writeRequest(
  origin: string,
  action: string,
  headers: Readonly<Record<string, string | undefined>>,
  request: unknown,
): TransportRequest {
  return {
    url: `${origin}/#${action}`,
    method: "POST",
    headers: mergeHeaders({ "Content-Type": "application/json" }, headers),
    body: new TextEncoder().encode(defaultBodySerializer(request ?? {})),
  };
}
