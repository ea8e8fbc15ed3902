import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { TransportFault, WireAnswer } from "../index.js";
import type { PortFault, ServedPort } from "./served-port.js";

/** Writes an answer past Node's own writer, so that it can be wrong, and leaves the connection as the fault says. */
export async function sendSpoiled(
  response: ServerResponse,
  answer: WireAnswer,
  crossing: Readonly<Record<string, string>>,
  { name, milliseconds }: TransportFault,
  port: Pick<ServedPort, "leave">,
): Promise<void> {
  const { socket } = response;
  if (socket === null) return;
  await senders[name]({ response, socket, answer, crossing, milliseconds, port });
}

interface Sending {
  readonly response: ServerResponse;
  readonly socket: Socket;
  readonly answer: WireAnswer;
  /** Headers for pages in browsers. */
  readonly crossing: Readonly<Record<string, string>>;
  readonly milliseconds: number;
  readonly port: Pick<ServedPort, "leave">;
}

type Sender = (sending: Sending) => void | Promise<void>;

const senders: Readonly<Record<TransportFault["name"], Sender>> = {
  refused: leavePort("refused"),
  "connect-timeout": leavePort("connect-timeout"),
  "close-after-request": ({ socket }) => void socket.destroy(),
  "reset-after-request": ({ socket }) => void socket.resetAndDestroy(),
  "half-close-after-request": ({ socket }) => void socket.end(),
  "stale-socket": ({ response, socket, answer, crossing }) => {
    response.on("finish", () => setTimeout(() => socket.destroy(), 1));
    sendAnswer(response, answer, crossing);
  },
  "half-close": ({ response, socket, answer, crossing }) => {
    response.on("finish", () => socket.end());
    sendAnswer(response, answer, crossing);
  },
  "cut-in-headers": ({ socket }) => void socket.end("HTTP/1.1 200 OK\r\ncontent-ty"),
  "unasked-100": ({ response, answer, crossing }) => {
    response.writeContinue();
    sendAnswer(response, answer, crossing);
  },
  "half-body-close": ({ socket, answer }) => void socket.end(headOf(answer) + halfOf(answer)),
  "half-body-reset": ({ socket, answer }) => {
    socket.write(headOf(answer) + halfOf(answer), () => setTimeout(() => socket.resetAndDestroy(), 10));
  },
  "chunked-without-end": ({ socket, answer }) => {
    const size = Buffer.byteLength(answer.body).toString(16);
    socket.end(`${headOf(answer, ["transfer-encoding: chunked"])}${size}\r\n${textOf(answer)}\r\n`);
  },
  "no-length": ({ socket, answer }) => void socket.end(headOf(answer, []) + halfOf(answer)),
  "length-lies": ({ socket, answer }) => {
    const length = Buffer.byteLength(answer.body) + 10;
    socket.end(headOf(answer, [`content-length: ${length}`]) + textOf(answer));
  },
  "slow-headers": ({ socket, answer, milliseconds }) =>
    drip(socket, headOf(answer) + textOf(answer), milliseconds),
  "slow-body": ({ socket, answer, milliseconds }) => {
    socket.write(headOf(answer));
    return drip(socket, textOf(answer), milliseconds);
  },
  "length-and-chunked": ({ socket, answer }) => {
    const length = Buffer.byteLength(answer.body);
    const framing = [`content-length: ${length}`, "transfer-encoding: chunked"];
    socket.end(`${headOf(answer, framing)}${length.toString(16)}\r\n${textOf(answer)}\r\n0\r\n\r\n`);
  },
  "two-lengths": ({ socket, answer }) => {
    const length = Buffer.byteLength(answer.body);
    const framing = [`content-length: ${length}`, `content-length: ${length + 1}`];
    socket.end(headOf(answer, framing) + textOf(answer));
  },
  "garbage-status": ({ socket }) => void socket.end("HTTP/1.1 okay then\r\n\r\n"),
  "huge-header": ({ socket, answer }) => {
    const framing = [lengthOf(answer), `x-padding: ${"x".repeat(200 * 1024)}`];
    socket.end(headOf(answer, framing) + textOf(answer));
  },
};

/** Answers once the port is left, so that the client cannot connect again before. */
function leavePort(fault: PortFault): Sender {
  return async ({ response, answer, crossing, milliseconds, port }) => {
    await port.leave({ fault, milliseconds });
    response.shouldKeepAlive = false;
    sendAnswer(response, answer, crossing);
  };
}

/** Sends an answer as it should be. The date is the emulator's, or none where a fault leaves it out. */
export function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: WireAnswer,
  crossing: Readonly<Record<string, string>>,
): void {
  response.sendDate = false;
  // As a list, the headers are not copied and looked through once more.
  const list: (string | number)[] = ["content-length", Buffer.byteLength(body)];
  for (const name in headers) list.push(name, headers[name] ?? "");
  for (const name in crossing) list.push(name, crossing[name] ?? "");
  response.writeHead(status, list).end(body);
}

function headOf(answer: WireAnswer, framing: readonly string[] = [lengthOf(answer)]): string {
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 200 OK\r\n${[...headers, ...framing].join("\r\n")}\r\n\r\n`;
}

function lengthOf({ body }: WireAnswer): string {
  return `content-length: ${Buffer.byteLength(body)}`;
}

function textOf({ body }: WireAnswer): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

function halfOf(answer: WireAnswer): string {
  const text = textOf(answer);
  return text.slice(0, text.length >> 1);
}

/** Writes byte by byte until all is written or the client has had enough. */
async function drip(socket: Socket, text: string, milliseconds: number): Promise<void> {
  for (const byte of Buffer.from(text)) {
    if (socket.destroyed) return;
    socket.write(Uint8Array.of(byte));
    await wait(milliseconds);
  }
  socket.end();
}
