import type { Head } from "./read-head.js";

const LOCAL_ORIGIN = /^(null|https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?)$/;

const NOT_CROSSING = { vary: "Origin" };

/**
 * Headers that let pages of this machine call the emulator and read its clock. Pages from files have the origin `null`;
 * so have sandboxed frames of any site, which therefore may call it, too: it holds nothing that is worth more than a
 * test.
 */
export function allowLocalPages(head: Head): Readonly<Record<string, string>> {
  const origin = head.get("origin");
  if (origin === undefined || !LOCAL_ORIGIN.test(origin)) return NOT_CROSSING;
  const wanted = head.get("access-control-request-headers");
  return {
    vary: "Origin",
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "Date",
    ...(wanted !== undefined && {
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": wanted,
    }),
  };
}

/** Whether a browser asks, before a request of a page, whether the page may send it. */
export function isPreflight(method: string, head: Head): boolean {
  return method === "OPTIONS" && head.has("access-control-request-method");
}
