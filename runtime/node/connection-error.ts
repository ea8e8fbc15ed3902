import type { Socket } from "node:net";
import { type ClientError, ConnectError, ProtocolError, TlsError, TransportError } from "@openaction/runtime";
import { type Attempt, detailsOf } from "../attempt.js";
import { stageOf } from "./connection-stage.js";

/** What a peer's or network's hiccup looks like during a handshake; anything else is a matter of certificates. */
const HICCUPS = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);

const STAGES = {
  lookup: "the name of the host could not be looked up",
  connect: "no connection to the host came about",
  handshake: "the connection broke while TLS began",
};

/** The failure of a connection as one of the client's errors, by how far its socket had come. */
export function createConnectionError(
  cause: Error,
  socket: Socket | null | undefined,
  attempt: Attempt,
): ClientError {
  // Node gives each of its errors a code, though not in this type; an error without one is none that is known here.
  const { code = "" } = cause as NodeJS.ErrnoException;
  const stage = stageOf(socket);
  const details = { ...detailsOf(attempt), cause };
  if (stage === "open") {
    return code.startsWith("HPE_")
      ? new ProtocolError(`the answer is not HTTP (${code}).`, details)
      : new TransportError(`the connection failed${code && ` (${code})`}.`, details);
  }
  if (stage === "handshake" && !HICCUPS.has(code)) {
    return new TlsError(`TLS did not come about (${code}).`, { ...details, retry: "never" });
  }
  return new ConnectError(`${STAGES[stage]}${code && ` (${code})`}.`, { ...details, stage });
}
