/**
 * How a fault comes about: a code, a shifted clock, a changed answer, a spoiled connection; or, before any request, on a
 * new connection, in its handshake of TLS, on the port, or by an address that the client has to be given.
 */
export type FaultKind = "code" | "clock" | "answer" | "transport" | "connection" | "tls" | "port" | "address";

/** A fault that can be asked for. */
export interface FaultKindFacts {
  readonly kind: FaultKind;
  /** What the client gets to see, as the end of "The client …". */
  readonly effect: string;
  /** Where no connection comes about: code of the cause with which `fetch` rejects, in process, too. */
  readonly cause?: string;
  /** For what no server can make: where to send the client instead. */
  readonly address?: string;
}

/** Which kinds of faults can meet what. In process each call has a connection of its own. */
export const kindsThatMeet = {
  call: ["code", "clock", "answer", "transport"],
  servedCall: ["code", "clock", "answer", "transport", "port"],
  servedConnection: ["connection", "tls"],
  connection: ["connection", "tls", "port", "address"],
} as const satisfies Readonly<Record<string, readonly FaultKind[]>>;

/** Faults by name. Those of the transport need a server; an in-process call rejects as `fetch` does. */
export const faultTable = {
  code: fault(
    "code",
    "is answered the given error code; `executed=true` carries the request out all the same",
  ),
  clock: fault(
    "clock",
    "meets a gateway whose clock is `seconds` off, 600 unless given, and sees it in Date",
  ),
  "truncated-json": fault("answer", "gets JSON that ends in the middle, with a length that is right"),
  "empty-body": fault("answer", "gets nothing, with the status 200"),
  "null-body": fault("answer", "gets the JSON null"),
  "invalid-utf8": fault("answer", "gets bytes that are no UTF-8 in the middle of the JSON"),
  bom: fault("answer", "gets the right JSON after a byte order mark"),
  html: fault("answer", "gets a page of HTML with the status 200"),
  "text-plain": fault("answer", "gets the right JSON as text/plain"),
  "status-500": fault("answer", "gets the envelope with the status 500"),
  "status-502": fault("answer", "gets a page of HTML with the status 502"),
  "status-503": fault("answer", "gets a page of HTML with the status 503"),
  "status-429": fault("answer", "gets the status 429 of an edge, with Retry-After"),
  "redirect-302": fault("answer", "is sent to `location`, / unless given, with the status 302"),
  "redirect-307": fault("answer", "is sent to `location`, / unless given, with the status 307"),
  "no-request-id": fault("answer", "gets the result without its RequestId"),
  "no-envelope": fault("answer", "gets the result without its envelope"),
  "error-text": fault("answer", "gets an Error that is text"),
  "error-null": fault("answer", "gets an Error that is null"),
  "unknown-code": fault("answer", "gets an error code that no catalogue has"),
  "proto-code": fault("answer", "gets the error code `__proto__`"),
  "huge-body": fault("answer", "gets 64 MiB of blanks before the JSON"),
  "gzip-lie": fault("answer", "gets plain JSON that says it is gzip"),
  "unknown-encoding": fault("answer", "gets plain JSON that says it is of an encoding that does not exist"),
  "wrong-types": fault("answer", "gets each text of the result as a number and each number as text"),
  "duplicate-keys": fault("answer", "gets an object with a key twice"),
  "proto-member": fault("answer", "gets a result with the members `__proto__` and `constructor`"),
  "no-date": fault("answer", "gets no Date, by which clocks could be corrected"),
  "close-after-request": fault("transport", "sees the connection closed in place of an answer"),
  "reset-after-request": fault("transport", "sees the connection reset in place of an answer"),
  "half-close-after-request": fault(
    "transport",
    "sees the end of the stream in place of an answer, on a connection that still reads",
  ),
  "stale-socket": fault("transport", "gets its answer on a connection that is then closed without notice"),
  "half-close": fault(
    "transport",
    "gets its answer, and the end of the stream on a connection that still reads",
  ),
  "cut-in-headers": fault("transport", "sees the connection closed in the middle of the headers"),
  "unasked-100": fault("transport", "gets 100 Continue, which it did not ask for, and then its answer"),
  "half-body-close": fault("transport", "sees the connection closed in the middle of the body"),
  "half-body-reset": fault("transport", "sees the connection reset in the middle of the body"),
  "chunked-without-end": fault("transport", "gets all of a chunked body but the last chunk, then the end"),
  "no-length": fault("transport", "gets half of a body without a length, then the end"),
  "length-lies": fault("transport", "gets a body that is shorter than its length says, then the end"),
  "slow-headers": fault("transport", "gets headers at a byte each `milliseconds`, 1000 unless given"),
  "slow-body": fault("transport", "gets the body at a byte each `milliseconds`, 1000 unless given"),
  "length-and-chunked": fault("transport", "gets both a length and chunks"),
  "two-lengths": fault("transport", "gets two lengths that differ"),
  "garbage-status": fault("transport", "gets a status line that is none"),
  "huge-header": fault("transport", "gets a header of 200 KB"),
  "reset-on-accept": unmade(
    "connection",
    "sees a new connection reset before anything is read",
    "ECONNRESET",
  ),
  "mute-on-accept": unmade(
    "connection",
    "gets a connection on which nobody ever speaks, as TLS meets it on a port without",
    "UND_ERR_CONNECT_TIMEOUT",
  ),
  "reset-in-handshake": unmade("tls", "sees the connection reset during the handshake", "ECONNRESET"),
  "self-signed": unmade(
    "tls",
    "is shown a certificate that is signed by itself alone",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
  ),
  "wrong-name": unmade("tls", "is shown a certificate of another name", "ERR_TLS_CERT_ALTNAME_INVALID"),
  expired: unmade("tls", "is shown a certificate of the year 2020", "CERT_HAS_EXPIRED"),
  refused: unmade(
    "port",
    "gets its answer, and finds the port closed for `milliseconds`, 1000 unless given",
    "ECONNREFUSED",
  ),
  "connect-timeout": unmade(
    "port",
    "gets its answer, and no further connection for `milliseconds`, 1000 unless given",
    "UND_ERR_CONNECT_TIMEOUT",
  ),
  unreachable: {
    ...unmade("address", "has no way to the address", "ENETUNREACH"),
    address: "http://255.255.255.255",
  },
  "name-not-found": {
    ...unmade("address", "is told that the name does not exist", "ENOTFOUND"),
    address: "http://emulator.invalid",
  },
  "name-unresolved": {
    ...unmade("address", "is told that the name cannot be looked up now", "EAI_AGAIN"),
    address: "http://emulator.invalid on a machine without a network",
  },
} as const;

/** Name of a fault, as flags and the control endpoint take it. */
export type FaultName = keyof typeof faultTable;

/** A fault that a server brings about while it sends an answer. */
export interface TransportFault {
  readonly name: TransportFaultName;
  /** Wait between bytes, for the slow ones. */
  readonly milliseconds: number;
}

/** Names of the faults of some kinds. */
export type FaultNameOf<Kind extends FaultKind> = {
  [Name in FaultName]: (typeof faultTable)[Name]["kind"] extends Kind ? Name : never;
}[FaultName];

/** Names of the faults that a server makes when it answers. */
export type TransportFaultName = FaultNameOf<"transport" | "port">;

/** Tells the faults that a server makes when it answers from the others. */
export function isTransportFault(name: FaultName): name is TransportFaultName {
  return ["transport", "port"].includes(faultTable[name].kind);
}

function fault<Kind extends FaultKind>(kind: Kind, effect: string): FaultKindFacts & { readonly kind: Kind } {
  return { kind, effect };
}

function unmade<Kind extends FaultKind>(
  kind: Kind,
  effect: string,
  cause: string,
): FaultKindFacts & { readonly kind: Kind } {
  return { kind, effect, cause };
}
