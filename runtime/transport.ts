import type { Attempt } from "./attempt.js";

/** A request as it goes out, body bytes included. Layers may add headers. */
export interface TransportRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Pick<Headers, "get">;
  readonly body: ArrayBuffer;
}

/** Takes one request to the service and brings the answer back, or rejects with a `ClientError`. */
export type Transport = (request: TransportRequest, attempt: Attempt) => Promise<Answer>;
