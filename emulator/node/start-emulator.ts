import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Emulator } from "../create-emulator.js";
import { MAXIMUM_BODY_BYTES } from "../wire.js";
import { allowLocalPages, isPreflight } from "./allow-local-pages.js";

/** Where the emulator listens. */
export interface ServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Loopback unless given: an emulator is reached from its own machine only. */
  readonly host?: string;
}

/** A server that is ready to answer. */
export interface RunningEmulator {
  /** `http://127.0.0.1:4010`, without a path. */
  readonly url: string;
  /** Stops accepting, and resolves when the requests under way have been answered. */
  close(): Promise<void>;
}

/** The address cannot be listened on; the message says why, and what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/** Serves an emulator over HTTP. Rejects with a {@link ListenError} if the port cannot be had. */
export async function startEmulator(
  emulator: Pick<Emulator, "answer">,
  { port = 0, host = "127.0.0.1" }: ServerOptions = {},
): Promise<RunningEmulator> {
  const server = createServer((request, response) => {
    // It fails only if the client goes away in the middle of its request: then nobody waits for an answer.
    serve(emulator, request, response).catch(() => response.destroy());
  });
  await listen(server, port, host);
  return { url: urlOf(server), close: () => close(server) };
}

async function serve(emulator: Pick<Emulator, "answer">, request: IncomingMessage, response: ServerResponse) {
  allowLocalPages(request, response);
  if (isPreflight(request)) return void response.writeHead(204).end();
  const { method = "", url: target = "" } = request;
  const get = (name: string) => readHeader(request, name.toLowerCase());
  const answer = await emulator.answer({ method, target, headers: { get }, body: await readBody(request) });
  const length = Buffer.byteLength(answer.body);
  response.writeHead(200, { ...answer.headers, "content-length": length }).end(answer.body);
}

/** The client chooses which headers are looked up, so that `constructor` must not find what every object has. */
function readHeader({ headers }: IncomingMessage, name: string): string | null {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return (Array.isArray(value) ? value.join(", ") : value) ?? null;
}

/** Reads on past the limit, so that the client hears why it is refused, but keeps no more than one byte of the rest. */
async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let room = MAXIMUM_BODY_BYTES + 1;
  for await (const chunk of request) {
    const kept: Uint8Array = chunk.subarray(0, room);
    room -= kept.byteLength;
    chunks.push(kept);
  }
  return Buffer.concat(chunks);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(new ListenError(describeListenError(cause, port, host), { cause })),
    );
    server.listen(port, host, resolve);
  });
}

function describeListenError({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  const place = `port ${port} of ${host}`;
  if (code === "EADDRINUSE")
    return `The emulator cannot start: ${place} is in use. Choose another port, or 0 for a free one.`;
  if (code === "EACCES")
    return `The emulator cannot start: ${place} is not open to this user. Choose a port above 1023.`;
  return `The emulator cannot listen on ${place}: ${message}.`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
}

function urlOf(server: Server): string {
  const address = server.address();
  // A server on a port has an address object; text and null belong to pipes and to servers that do not listen.
  if (address === null || typeof address === "string")
    throw new TypeError("The server does not listen on a port.");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
