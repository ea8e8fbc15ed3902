/** A request as its bytes came in; what a server hands over. */
export interface WireRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  /** `Host` included, as it was received. */
  readonly headers: Pick<Headers, "get">;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** An answer of the gateway. Its status is 200 for results and faults alike. */
export interface WireAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Longest body that the gateway reads, in bytes. A server may leave off what exceeds it by more than a byte. */
export const MAXIMUM_BODY_BYTES = 10 * 1024 * 1024;

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
