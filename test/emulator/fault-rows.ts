/**
 * How the emulator brings about a row of the table of faults that a client must get right (test/faults/fault-table.ts).
 * `order` is what follows `--fault`, or what is posted to the control endpoint.
 */
export interface FaultWay {
  readonly row: number;
  readonly order?: string;
  /** Served with `--tls`. */
  readonly tls?: true;
  /** In process, where the client gets the emulator's `fetch`. */
  readonly inProcess?: true;
  /** What the client calls in place of the emulator's address; where no server can make the fault, that is all. */
  readonly endpoint?: (port: string) => string;
  /** Warning of the client where it is another than the table's. */
  readonly warning?: RegExp;
}

/** Each of the 52 rows at least once. */
export const faultWays: readonly FaultWay[] = [
  { row: 1, order: "refused,at=0" },
  { row: 1, order: "refused", inProcess: true },
  { row: 2, order: "refused,at=0", endpoint: (port) => `http://localhost:${port}` },
  { row: 3, endpoint: () => "http://255.255.255.255" },
  { row: 3, order: "unreachable", inProcess: true },
  { row: 4, order: "connect-timeout,at=0" },
  { row: 4, order: "connect-timeout", inProcess: true },
  { row: 5, endpoint: () => "http://emulator.invalid" },
  { row: 5, order: "name-not-found", inProcess: true },
  { row: 6, order: "name-unresolved", inProcess: true },
  { row: 7, order: "self-signed", tls: true },
  { row: 7, order: "self-signed", inProcess: true },
  { row: 8, order: "wrong-name", tls: true },
  { row: 8, order: "wrong-name", inProcess: true },
  { row: 9, order: "expired", tls: true },
  { row: 9, order: "expired", inProcess: true },
  { row: 10, order: "mute-on-accept", tls: true },
  { row: 11, order: "reset-on-accept", tls: true },
  { row: 12, order: "reset-in-handshake", tls: true },
  { row: 12, order: "reset-in-handshake", inProcess: true },
  { row: 13, order: "close-after-request" },
  { row: 14, order: "reset-after-request" },
  { row: 15, order: "close-after-request,executed=false" },
  { row: 16, order: "half-close-after-request" },
  { row: 17, order: "cut-in-headers" },
  { row: 18, order: "unasked-100" },
  { row: 19, order: "half-body-close" },
  { row: 20, order: "half-body-reset" },
  { row: 21, order: "chunked-without-end" },
  { row: 22, order: "no-length" },
  { row: 23, order: "length-lies" },
  { row: 24, order: "truncated-json" },
  { row: 25, order: "empty-body" },
  { row: 26, order: "null-body" },
  { row: 27, order: "slow-headers,milliseconds=100" },
  { row: 28, order: "slow-body,milliseconds=100" },
  { row: 29, order: "invalid-utf8" },
  { row: 30, order: "bom" },
  { row: 31, order: "html" },
  { row: 32, order: "text-plain" },
  { row: 33, order: "status-500" },
  { row: 34, order: "status-502" },
  { row: 35, order: "status-503" },
  { row: 36, order: "status-429" },
  { row: 37, order: "redirect-302" },
  { row: 37, order: "redirect-302,location=https://elsewhere.invalid/" },
  { row: 38, order: "redirect-307" },
  { row: 38, order: "redirect-307,location=https://elsewhere.invalid/" },
  { row: 39, order: "no-request-id" },
  { row: 40, order: "no-envelope" },
  { row: 41, order: "error-text" },
  { row: 41, order: "error-null" },
  { row: 42, order: "code,code=FailedOperation.BrandNew" },
  { row: 43, order: "proto-code" },
  { row: 44, order: "huge-body" },
  { row: 45, order: "length-and-chunked" },
  { row: 46, order: "two-lengths" },
  { row: 47, order: "garbage-status" },
  { row: 48, order: "gzip-lie" },
  { row: 49, order: "unknown-encoding" },
  { row: 50, order: "huge-header" },
  { row: 51, order: "clock,seconds=600" },
  { row: 52, order: "wrong-types" },
  { row: 52, order: "duplicate-keys" },
  { row: 52, order: "proto-member", warning: /^$/ },
];
