import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { ConnectStage } from "../client-error.js";

/** `open` as soon as bytes may have been written. */
export type SocketStage = ConnectStage | "open";

const stages = new WeakMap<Socket, SocketStage>();

/** How far a socket has come. */
export function stageOf(socket: Socket | null | undefined): SocketStage {
  return (socket && stages.get(socket)) ?? "lookup";
}

/**
 * Follows a socket until it is open, and destroys it if that takes too long. Calls back at once for a socket that is
 * open already, and always before the first byte of a request is written.
 */
export function followConnection(socket: Socket, host: string, timeout: number, onOpen: () => void): void {
  // An agent may have made the socket for a request that found another one, and keep it for the next.
  if (stages.get(socket) === "open" || isOpen(socket)) {
    stages.set(socket, "open");
    onOpen();
    return;
  }
  if (process.getBuiltinModule("node:net").isIP(host)) stages.set(socket, "connect");
  const timer = setTimeout(() => socket.destroy(new ConnectTimeout(timeout)), timeout);
  const moveTo = (stage: SocketStage) => () => stages.set(socket, stage);
  socket.once("lookup", moveTo("connect"));
  const secure = isSecure(socket);
  if (secure) socket.once("connect", moveTo("handshake"));
  socket.once(secure ? "secureConnect" : "connect", () => {
    clearTimeout(timer);
    stages.set(socket, "open");
    onOpen();
  });
  socket.once("close", () => clearTimeout(timer));
}

function isOpen(socket: Socket): boolean {
  if (socket.destroyed || socket.connecting) return false;
  // Once its handshake is over, TLS has agreed on a protocol, or on none, which is `false`.
  return !isSecure(socket) || socket.alpnProtocol !== null;
}

function isSecure(socket: Socket): socket is TLSSocket {
  return "encrypted" in socket;
}

/** Why a socket that never opened was destroyed. */
class ConnectTimeout extends Error {
  readonly code = "ETIMEDOUT";

  constructor(milliseconds: number) {
    super(`no connection after ${milliseconds} ms`);
  }
}
