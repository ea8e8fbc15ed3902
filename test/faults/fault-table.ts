import type { ClientErrorCode, Outcome } from "@openaction/runtime";
import { type Fault, render } from "./fault-server.js";
import {
  answerRaw,
  answerStatus,
  answerWith,
  clockAhead,
  dropUnread,
  failLookup,
  hangLookup,
  muteOnAccept,
  refuse,
  refuseWith,
  resetInHandshake,
  resetOnAccept,
  stall,
  trickle,
  unreachable,
} from "./faults.js";

/** How an attempt that meets a fault must end, and what follows. */
export interface Ending {
  /** Of the error; a result if there is none. */
  readonly code?: ClientErrorCode | "FailedOperation.BrandNew" | "__proto__" | "AuthFailure.SignatureExpire";
  readonly outcome: Outcome | "executed";
  /** Whether a read is sent again. */
  readonly read: "again" | "once more" | "no";
  /** Whether a create is sent again. Where it is not, and the outcome is unknown, it has to be reconciled. */
  readonly create: "again" | "once more" | "no";
  readonly warning?: RegExp;
}

/** A row of the table. */
export interface FaultRow {
  readonly row: number;
  readonly name: string;
  readonly fault: Fault;
  readonly want: Ending;
  /** Where `fetch` cannot tell as much. */
  readonly fetch?: Ending;
  readonly secure?: true;
  /** Never ends by itself, only at a timeout. */
  readonly slow?: true;
}

const connect: Ending = { code: "ClientError.Connect", outcome: "not-sent", read: "again", create: "again" };
const tls: Ending = { code: "ClientError.Tls", outcome: "not-sent", read: "no", create: "no" };
const transport: Ending = { code: "ClientError.Transport", outcome: "unknown", read: "again", create: "no" };
const protocol: Ending = { ...transport, code: "ClientError.Protocol" };
const timeout: Ending = { ...transport, code: "ClientError.Timeout" };
const http: Ending = { ...transport, code: "ClientError.Http" };
const success: Ending = { outcome: "executed", read: "no", create: "no" };
const final = (ending: Ending): Ending => ({ ...ending, read: "no" });

const half = (text: string) => text.slice(0, text.length - 20);
const json = (inner: unknown) => JSON.stringify({ Response: inner });

/** The 52 faults that a client must get right, row for row. */
export const faultTable: readonly FaultRow[] = [
  { row: 1, name: "refused", fault: refuse(), want: connect, fetch: transport },
  {
    row: 2,
    name: "refused at both addresses",
    fault: refuse({ address: "::1", family: 6 }),
    want: connect,
    fetch: transport,
  },
  { row: 3, name: "unreachable", fault: unreachable, want: connect, fetch: transport },
  { row: 4, name: "no connection in time", fault: hangLookup, want: connect, fetch: transport, slow: true },
  { row: 5, name: "ENOTFOUND", fault: failLookup("ENOTFOUND"), want: connect, fetch: transport },
  { row: 6, name: "EAI_AGAIN", fault: failLookup("EAI_AGAIN"), want: connect, fetch: transport },
  {
    row: 7,
    name: "self-signed",
    fault: { certificate: "self-signed" },
    want: tls,
    fetch: transport,
    secure: true,
  },
  {
    row: 8,
    name: "wrong name",
    fault: { certificate: "wrong-name" },
    want: tls,
    fetch: transport,
    secure: true,
  },
  { row: 9, name: "expired", fault: { certificate: "expired" }, want: tls, fetch: transport, secure: true },
  {
    row: 10,
    name: "no TLS on the port",
    fault: muteOnAccept,
    want: tls,
    fetch: timeout,
    secure: true,
    slow: true,
  },
  { row: 11, name: "reset on accept", fault: resetOnAccept, want: connect, fetch: transport, secure: true },
  {
    row: 12,
    name: "reset in the handshake",
    fault: resetInHandshake,
    want: connect,
    fetch: transport,
    secure: true,
  },
  { row: 13, name: "closed after the request", fault: answerWith(() => "", "close"), want: transport },
  { row: 14, name: "reset after the request", fault: answerWith(() => "", "reset"), want: transport },
  { row: 15, name: "closed under the request", fault: dropUnread, want: transport },
  { row: 16, name: "half-closed", fault: answerWith(() => "", "half-close"), want: transport },
  {
    row: 17,
    name: "cut within the headers",
    fault: answerWith(() => "HTTP/1.1 200 OK\r\ncontent-ty", "close"),
    want: transport,
  },
  {
    row: 18,
    name: "100 Continue, unasked",
    fault: answerWith((_, inner) => `HTTP/1.1 100 Continue\r\n\r\n${render(inner)}`),
    want: success,
    fetch: transport,
  },
  {
    row: 19,
    name: "half a body, closed",
    fault: answerWith((_, inner) => half(render(inner)), "close"),
    want: transport,
  },
  {
    row: 20,
    name: "half a body, reset",
    fault: answerWith((_, inner) => half(render(inner)), "reset"),
    want: transport,
  },
  {
    row: 21,
    name: "chunks without an end",
    fault: answerWith(() => 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"Res\r\n', "close"),
    want: transport,
  },
  {
    row: 22,
    name: "half a body of no length",
    fault: answerWith((_, inner) => `HTTP/1.1 200 OK\r\n\r\n${half(json(inner))}`, "close"),
    want: transport,
    fetch: protocol,
  },
  {
    row: 23,
    name: "a length that lies",
    fault: answerWith((_, inner) => `HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n${json(inner)}`, "close"),
    want: transport,
  },
  { row: 24, name: "JSON cut off", fault: answerRaw("", '{"Response":{"ListenerId":"lis'), want: protocol },
  { row: 25, name: "nothing", fault: answerRaw("", ""), want: protocol },
  { row: 26, name: "null", fault: answerRaw("", "null"), want: protocol },
  { row: 27, name: "no answer in time", fault: stall, want: timeout, slow: true },
  { row: 28, name: "a byte at a time", fault: trickle, want: timeout, slow: true },
  {
    row: 29,
    name: "bytes that are not UTF-8",
    fault: answerRaw("", Buffer.from('{"Response":{"ListenerId":"\xff","RequestId":"r"}}', "latin1")),
    want: protocol,
  },
  {
    row: 30,
    name: "a byte order mark",
    fault: answerWith((_, inner) => {
      const body = `\uFEFF${json(inner)}`;
      return `HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    }),
    want: success,
  },
  {
    row: 31,
    name: "a page",
    fault: answerRaw("content-type: text/html\r\n", "<html>Welcome</html>"),
    want: protocol,
  },
  {
    row: 32,
    name: "JSON that calls itself text",
    fault: answerStatus("200 OK", "content-type: text/plain\r\n"),
    want: { ...success, warning: /calls itself text\/plain/ },
  },
  { row: 33, name: "500 around an answer", fault: answerStatus("500 Internal Server Error"), want: http },
  { row: 34, name: "502", fault: answerRaw("", "<html>Bad Gateway</html>", "502 Bad Gateway"), want: http },
  { row: 35, name: "503", fault: answerRaw("", "busy", "503 Service Unavailable"), want: http },
  {
    row: 36,
    name: "429",
    fault: answerRaw("retry-after: 0\r\n", "slow down", "429 Too Many Requests"),
    want: http,
  },
  { row: 37, name: "302 to itself", fault: answerStatus("302 Found", "location: /\r\n"), want: final(http) },
  {
    row: 38,
    name: "307 to another origin",
    fault: answerStatus("307 Temporary Redirect", "location: http://127.0.0.2:1/\r\n"),
    want: final(http),
  },
  {
    row: 39,
    name: "no RequestId",
    fault: answerWith((_, inner) => render({ ...inner, RequestId: undefined })),
    want: { ...success, warning: /no RequestId/ },
  },
  {
    row: 40,
    name: "no envelope",
    fault: answerRaw("", '{"ListenerId":"l","RequestId":"r"}'),
    want: final(protocol),
  },
  { row: 41, name: "an error of text", fault: answerRaw("", json({ Error: "no" })), want: final(protocol) },
  {
    row: 42,
    name: "a code that nobody knows",
    fault: refuseWith("FailedOperation.BrandNew"),
    want: { code: "FailedOperation.BrandNew", outcome: "rejected", read: "no", create: "no" },
  },
  {
    row: 43,
    name: "the code __proto__",
    fault: refuseWith("__proto__"),
    want: { code: "__proto__", outcome: "rejected", read: "no", create: "no" },
  },
  {
    row: 44,
    name: "more than the limit",
    fault: answerWith(() => `HTTP/1.1 200 OK\r\n\r\n${" ".repeat(2 ** 19)}`, "close"),
    want: final(protocol),
    fetch: protocol,
  },
  {
    row: 45,
    name: "a length and chunks",
    fault: answerWith(
      () => 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"Res\r\n',
    ),
    want: protocol,
    fetch: transport,
  },
  {
    row: 46,
    name: "two lengths",
    fault: answerWith(() => "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}\n"),
    want: protocol,
    fetch: transport,
  },
  {
    row: 47,
    name: "no status line",
    fault: answerWith(() => "HTTP/1.1 banana\r\n\r\n"),
    want: protocol,
    fetch: transport,
  },
  {
    row: 48,
    name: "gzip that is none",
    fault: answerStatus("200 OK", "content-encoding: gzip\r\n"),
    want: protocol,
    fetch: transport,
  },
  {
    row: 49,
    name: "an encoding that nobody knows",
    fault: answerRaw("content-encoding: x-rot\r\n", '{"Erfcbafr":{}'),
    want: protocol,
  },
  {
    row: 50,
    name: "a header of 200 KB",
    fault: answerStatus("200 OK", `x-filler: ${"x".repeat(200_000)}\r\n`),
    want: protocol,
    fetch: transport,
  },
  {
    row: 51,
    name: "a clock that is 10 minutes ahead",
    fault: clockAhead(600_000),
    want: {
      code: "AuthFailure.SignatureExpire",
      outcome: "rejected",
      read: "once more",
      create: "once more",
    },
  },
  {
    row: 52,
    name: "members of other types, keys that occur twice",
    fault: answerWith((exchange) => {
      const body = `{"Response":{"ListenerId":"x","ListenerId":7,"__proto__":{"polluted":1},"RequestId":"r","RequestId":8}}`;
      return `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\nx-for: ${exchange.action}\r\n\r\n${body}`;
    }),
    want: { ...success, warning: /is not one text/ },
  },
];
