import type { IncomingMessage } from "node:http";

/** Why a request does not even reach the gateway, with the HTTP status that says so. */
export interface EdgeRefusal {
  readonly status: number;
  readonly message: string;
}

/** Headers by lower-case name; every value as it was received. */
export type Head = ReadonlyMap<string, string>;

/** The vendor's clients for Python send a whole URL as host where the endpoint is one. */
const HOST = /^(https?:\/\/)?([a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i;
const TARGET = /^\/[!$-;=?-Z_a-z~%]*$/;
const VISIBLE = /^[\t\x20-\x7e]*$/;

const MAXIMUM_HEADERS = 100;

/** Headers that are lists by their definition, and so may stand several times. */
const LISTS = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "cache-control",
  "connection",
  "cookie",
  "forwarded",
  "te",
  "trailer",
  "via",
  "x-forwarded-for",
]);

/**
 * Reads the head of a request more strictly than Node's parser: HTTP/1.1, a target that begins with a slash, exactly
 * one host of a right form, no header twice, visible ASCII only, and no other transfer encoding than `chunked`.
 */
export function readHead(request: IncomingMessage): Head | EdgeRefusal {
  const { httpVersion, url = "", rawHeaders, method } = request;
  if (httpVersion !== "1.1") return { status: 505, message: "Only HTTP/1.1 is spoken here." };
  if (method === "HEAD") return { status: 405, message: "HEAD would have nothing to say." };
  if (!TARGET.test(url)) return refuse("The target must be a path that begins with a slash, in ASCII.");
  if (rawHeaders.length > 2 * MAXIMUM_HEADERS) {
    return { status: 431, message: `There may be ${MAXIMUM_HEADERS} headers.` };
  }
  const head = new Map<string, string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? "").toLowerCase();
    const value = rawHeaders[index + 1] ?? "";
    if (!VISIBLE.test(value)) return refuse("Headers must be visible ASCII.");
    const earlier = head.get(name);
    if (earlier !== undefined && !LISTS.has(name)) return refuse(`The header ${name} stands there twice.`);
    head.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return checkFraming(head) ?? head;
}

function checkFraming(head: Head): EdgeRefusal | undefined {
  if (!HOST.test(head.get("host") ?? "")) return refuse("There must be one Host, with a name or an address.");
  if (!/^(0|[1-9]\d*)$/.test(head.get("content-length") ?? "0")) {
    return refuse("The length must be a number without zeros before it.");
  }
  const encoding = head.get("transfer-encoding");
  if (encoding === undefined) return undefined;
  if (encoding.toLowerCase() !== "chunked") {
    return { status: 501, message: "The only transfer encoding is chunked." };
  }
  return head.has("content-length") ? refuse("A body has a length or chunks, not both.") : undefined;
}

function refuse(message: string): EdgeRefusal {
  return { status: 400, message };
}
