import { detailsOf } from "./attempt.js";
import { TransportError } from "./client-error.js";
import { toBytes } from "./signing/index.js";
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
  return async ({ url, headers, body }, attempt) => {
    if (attempt.givenUp) throw attempt.givenUp;
    const controller = new AbortController();
    attempt.onGiveUp((reason) => controller.abort(reason));
    attempt.phase = "answer";
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: new Headers(headers),
        body: toBytes(body),
        // Not "error": that would hide the status, and a worker does not know it. Either way one request is sent.
        redirect: "manual",
        signal: controller.signal,
      });
      attempt.phase = "body";
      const { status, headers: head } = response;
      attempt.head = head;
      return { status, headers: head, body: new Uint8Array(await response.arrayBuffer()) };
    } catch (cause) {
      throw new TransportError("the connection failed.", { ...detailsOf(attempt), cause });
    }
  };
}
