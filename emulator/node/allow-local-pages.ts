import type { IncomingMessage, ServerResponse } from "node:http";

const LOCAL_ORIGIN = /^(null|https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)$/;

/**
 * Lets pages of this machine call the emulator and read its clock. Pages from files have the origin `null`; so have
 * sandboxed frames of any site, which therefore may call it, too: it holds nothing that is worth more than a test.
 */
export function allowLocalPages({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Vary", "Origin");
  const { origin } = headers;
  if (origin === undefined || !LOCAL_ORIGIN.test(origin)) return;
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Expose-Headers", "Date");
  const wanted = headers["access-control-request-headers"];
  if (wanted === undefined) return;
  response.setHeader("Access-Control-Allow-Methods", "POST");
  response.setHeader("Access-Control-Allow-Headers", wanted);
}

/** Whether a browser asks, before a request of a page, whether the page may send it. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}
