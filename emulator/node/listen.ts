import type { Server } from "node:http";

/** The address that a server listens on. */
export interface ListeningPlace {
  readonly port: number;
  /** Host and port as a URL has them. */
  readonly authority: string;
}

/** The address cannot be listened on; the message says why, and what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

const GRACE_MILLISECONDS = 5_000;

/** Makes a server listen. Rejects with a {@link ListenError} if the port cannot be had. */
export function listen(server: Server, port: number, host: string): Promise<ListeningPlace> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) =>
      reject(new ListenError(describeListenError(cause, port, host), { cause }));
    server.once("error", fail).listen(port, host, () => {
      server.off("error", fail);
      resolve(placeOf(server));
    });
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

/** Stops accepting, and resolves when the requests under way have been answered, or 5 seconds have passed. */
export async function stop(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
  // A fault may have closed the port already, which is no error.
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(cut);
}

function placeOf(server: Server): ListeningPlace {
  const address = server.address();
  // A server on a port has an address object; text and null belong to pipes and to servers that do not listen.
  if (address === null || typeof address === "string")
    throw new TypeError("The server does not listen on a port.");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { port: address.port, authority: `${host}:${address.port}` };
}
