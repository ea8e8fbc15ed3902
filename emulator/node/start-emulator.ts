import { createServer } from "node:http";
import { checkServable, type Emulator } from "../index.js";
import { guardConnections } from "./guard-connections.js";
import { listen, stop } from "./listen.js";
import { type Control, createRequestListener } from "./serve-request.js";
import { createServedPort } from "./served-port.js";

/** Where and how the emulator listens. */
export interface ServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Loopback unless given: an emulator is reached from its own machine only. */
  readonly host?: string;
  /** Off unless turned on: speaks TLS, with a certificate that {@link authority} signed. */
  readonly tls?: boolean;
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

/**
 * Limits of the edge, in milliseconds and bytes. Node's own would let a client hold a connection for minutes; a query
 * of 32 KB must fit into the head.
 */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  handshakeTimeout: 5_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 500,
  maxHeaderSize: 64 * 1024,
};
const MAXIMUM_CONNECTIONS = 2_048;

/**
 * Serves an emulator over HTTP. Rejects with a {@link ListenError} if the port cannot be had, and with a
 * `FaultOrderError` if a fault was ordered that this server cannot make.
 */
export async function startEmulator(
  emulator: Pick<Emulator, "answer"> & Partial<Pick<Emulator, "faults">>,
  { port = 0, host = "127.0.0.1", tls = false, control }: ServerOptions = {},
): Promise<RunningEmulator> {
  const { faults } = emulator;
  for (const order of faults?.list() ?? []) checkServable(order, tls);
  const { server, showCertificate } = tls
    ? (await import("./tls-server.js")).createTlsServer(LIMITS)
    : { server: createServer(LIMITS), showCertificate: undefined };
  // Node would drop further headers without a word; their number is limited where they are read.
  server.maxHeadersCount = 0;
  server.maxConnections = MAXIMUM_CONNECTIONS;
  const letGo = faults && guardConnections(server, faults, showCertificate);
  const place = await listen(server, port, host);
  const served = createServedPort(server, { port: place.port, host });
  const leaveAtOnce = async () => {
    const order = faults?.chooseAtOnce();
    if (order !== undefined) await served.leave(order);
  };
  const controlled = control && faults && { service: control, faults, hasTls: tls, leaveAtOnce };
  server.on("request", createRequestListener({ emulator, control: controlled, server, port: served }));
  await leaveAtOnce();
  return {
    url: `${tls ? "https" : "http"}://${place.authority}`,
    async close() {
      letGo?.();
      await Promise.all([served.abandon(), stop(server)]);
    },
  };
}
