import type { TransportFault } from "./faults/fault-table.js";

/** A request as its bytes came in; what a server hands over. */
export interface WireRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  /** `Host` included, as it was received. */
  readonly headers: Pick<Headers, "get">;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** An answer as it goes out. Without faults on demand its status is 200, for results and errors alike. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** How a server shall spoil the sending. */
  readonly transport?: TransportFault;
}

/** Longest requests that the gateway reads, in bytes. A server may leave off what exceeds a body by more than a byte. */
export const maximumBytes = { query: 32 * 1024, form: 1024 * 1024, body: 10 * 1024 * 1024 } as const;

/** Reads a web request. A page in a browser cannot set `Host`: then it is the one of the URL. */
export async function readWireRequest(request: Request): Promise<WireRequest> {
  const { host, pathname, search } = new URL(request.url);
  return {
    method: request.method,
    target: pathname + search,
    headers: { get: (name) => request.headers.get(name) ?? (name.toLowerCase() === "host" ? host : null) },
    body: new Uint8Array(await request.arrayBuffer()),
  };
}
