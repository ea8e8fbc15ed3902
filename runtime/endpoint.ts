import { refuse } from "./refuse.js";

/** Reads a host, which means https, or a URL. Throws a `TypeError` for one with more than scheme, host and port. */
export function parseEndpoint(endpoint: string): URL {
  const [match, scheme] = /^(https?:\/\/)?[^\s/?#@\\]+\/?$/.exec(endpoint) ?? [];
  const url = scheme ? endpoint : `https://${endpoint}`;
  return match && URL.canParse(url)
    ? new URL(url)
    : refuse("endpoint", endpoint, "is neither a host nor the http(s) URL of one");
}
