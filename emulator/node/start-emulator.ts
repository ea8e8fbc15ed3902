import { createServer, type Server } from "node:http";
import type { Emulator } from "../index.js";
import { type Control, createRequestListener } from "./serve-request.js";

/** Where and how the emulator listens. */
export interface ServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Loopback unless given: an emulator is reached from its own machine only. */
  readonly host?: string;
  /** What the control endpoint shows and resets; there is no such endpoint unless given. */
  readonly control?: Control["service"];
}

/** A server that is ready to answer. */
export interface RunningEmulator {
  /** `http://127.0.0.1:4010`, without a path. */
  readonly url: string;
  /** Stops accepting, and resolves when the requests under way have been answered, or 5 seconds have passed. */
  close(): Promise<void>;
}

/** The address cannot be listened on; the message says why, and what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/**
 * Limits of the edge, in milliseconds and bytes. Node's own would let a client hold a connection for minutes; a query
 * of 32 KB must fit into the head.
 */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 500,
  maxHeaderSize: 64 * 1024,
};
const MAXIMUM_CONNECTIONS = 2_048;
const GRACE_MILLISECONDS = 5_000;

/** Serves an emulator over HTTP. Rejects with a {@link ListenError} if the port cannot be had. */
export async function startEmulator(
  emulator: Pick<Emulator, "answer"> & Partial<Pick<Emulator, "faults">>,
  { port = 0, host = "127.0.0.1", control }: ServerOptions = {},
): Promise<RunningEmulator> {
  const { faults } = emulator;
  const controlled = control && faults && { service: control, faults };
  const server = createServer(LIMITS);
  server.on(
    "request",
    createRequestListener(emulator, controlled, () => server.listening),
  );
  server.on("connection", (socket) => {
    if (faults?.resetsConnection()) socket.resetAndDestroy();
  });
  // Node would drop further headers without a word; their number is limited where they are read.
  server.maxHeadersCount = 0;
  server.maxConnections = MAXIMUM_CONNECTIONS;
  await listen(server, port, host);
  return { url: urlOf(server), close: () => close(server) };
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

async function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
  try {
    await new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
    });
  } finally {
    clearTimeout(cut);
  }
}

function urlOf(server: Server): string {
  const address = server.address();
  // A server on a port has an address object; text and null belong to pipes and to servers that do not listen.
  if (address === null || typeof address === "string")
    throw new TypeError("The server does not listen on a port.");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
