import { detailsOf } from "./attempt.js";
import { TransportError } from "./client-error.js";
import type { Transport } from "./transport.js";

/** The part of `fetch` that the client uses: the global one fits, and so does any function of this shape. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** What the client hands to {@link Fetch}. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** A transport over `fetch`, which cannot tell whether a request left before its connection failed. */
export function createFetchTransport(fetch: Fetch): Transport {
  return async ({ url, method, headers, body }, attempt) => {
    const { signal } = attempt;
    signal.throwIfAborted();
    attempt.phase = "answer";
    try {
      // Not "error": that would hide the status, and a worker does not know it. Either way one request is sent.
      const response = await fetch(url, { method, headers, body, redirect: "manual", signal });
      attempt.phase = "body";
      return {
        status: response.status,
        headers: response.headers,
        body: await response.arrayBuffer(),
      };
    } catch (cause) {
      throw new TransportError("the connection failed.", { ...detailsOf(attempt), cause });
    }
  };
}
