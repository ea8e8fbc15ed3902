import { removeTrailingSlash } from "openapi-fetch";
import type { Call } from "./call.js";
import { jsonOf } from "./json-of.js";
import { refuse } from "./refuse.js";
import type { Service } from "./service.js";
import type { TransportRequest } from "./transport.js";

/** What every request is; it is signed, too. */
export const CONTENT_TYPE = "application/json";

/** The protocol's headers, in lower case. Made once: to put a name together costs more than what is done with it. */
export function nameHeaders({ headerPrefix }: Service) {
  const prefix = headerPrefix.toLowerCase();
  return {
    action: `${prefix}action`,
    version: `${prefix}version`,
    region: `${prefix}region`,
    language: `${prefix}language`,
    timestamp: `${prefix}timestamp`,
    token: `${prefix}token`,
  };
}

/**
 * Writes a call as `POST /#Action`: the path of its operation, of which the service sees `POST /`. A member that is
 * `undefined` is left out. Throws a `TypeError` for an action that takes a file, in whose place JSON would have `{}`.
 *
 * The URL is put together as openapi-fetch does. Its client is not used: it would read the answers, which takes more
 * care here, and weighs 2 KB in every bundle. Nor are the parts of it that ask for `FormData` or `Headers`, since that
 * makes Node load its whole `fetch`.
 */
export function writeRequest(endpoint: URL, call: Call, headers: Record<string, string>): TransportRequest {
  const { body: form, name } = call.action;
  if (form) refuse(name, form, "cannot be sent");
  const url = `${removeTrailingSlash(endpoint.href)}/#${name}`;
  const body = jsonOf(call).stringify(call.request ?? {}, call);
  return { endpoint, url, headers, body };
}
