import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { FaultNameOf, FaultPlan } from "../index.js";
import type { ShowCertificate } from "./tls-server.js";

type ConnectionFault = FaultNameOf<"connection" | "tls">;

/**
 * Lets faults meet new connections before the server does. Returns what closes the connections that faults hold, which
 * the server knows nothing of.
 */
export function guardConnections(
  server: Server,
  faults: FaultPlan,
  showCertificate: ShowCertificate = (_, accept) => accept(),
): () => void {
  const listeners = server.listeners("connection");
  const held = new Set<Socket>();
  const accept = (socket: Socket) => {
    for (const listener of listeners) Reflect.apply(listener, server, [socket]);
  };
  const hold = (socket: Socket) => {
    held.add(socket);
    socket.on("error", () => {}).on("close", () => held.delete(socket));
    socket.setTimeout(HOLD_MILLISECONDS, () => socket.destroy());
  };
  const meetings: Readonly<Record<ConnectionFault, (socket: Socket) => void>> = {
    "reset-on-accept": (socket) => socket.resetAndDestroy(),
    "mute-on-accept": (socket) => {
      hold(socket);
      socket.resume();
    },
    "reset-in-handshake": (socket) => {
      hold(socket);
      socket.once("data", () => socket.resetAndDestroy());
    },
    "self-signed": (socket) => showCertificate("self-signed", () => accept(socket)),
    "wrong-name": (socket) => showCertificate("wrong-name", () => accept(socket)),
    expired: (socket) => showCertificate("expired", () => accept(socket)),
  };
  server.removeAllListeners("connection").on("connection", (socket: Socket) => {
    const fault = faults.choose("servedConnection")?.fault;
    if (fault !== undefined && isConnectionFault(meetings, fault)) meetings[fault](socket);
    else accept(socket);
  });
  return () => {
    for (const socket of held) socket.destroy();
  };
}

const HOLD_MILLISECONDS = 10_000;

function isConnectionFault(meetings: object, fault: string): fault is ConnectionFault {
  return Object.hasOwn(meetings, fault);
}
