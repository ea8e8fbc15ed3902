import type { Attempt } from "./attempt.js";
import type { Data } from "./signing/index.js";

/** A POST request as it goes out, body included. Layers may add headers. */
export interface TransportRequest {
  /** Scheme, host and port that the request goes to. */
  readonly endpoint: URL;
  /** The same with the path and the fragment of the operation; the service sees `/`. */
  readonly url: string;
  /** Names are lower-case. */
  readonly headers: Record<string, string>;
  /** Text goes out as UTF-8. */
  readonly body: Data;
}

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** The body's bytes. */
  readonly body: Uint8Array;
}

/**
 * Takes one request to the service and brings the answer back, or rejects with a `ClientError`. It moves the attempt's
 * `phase` on before each step, since that tells what became of a request, and stops as soon as the attempt is given up.
 */
export type Transport = (request: TransportRequest, attempt: Attempt) => Promise<Answer>;
