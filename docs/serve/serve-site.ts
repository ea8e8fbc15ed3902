import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { answerFile } from "./answer-file.js";
import { createProxy, PROXY_PATH } from "./create-proxy.js";

/** What is served, and where. */
export interface ServeOptions {
  /** Folder of the site. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** URLs that requests may be passed on to; without them nothing is passed on. */
  readonly proxiedEndpoints?: readonly string[];
}

/** A server that is ready. */
export interface RunningSite {
  /** `http://127.0.0.1:4020/` */
  readonly url: string;
  close(): Promise<void>;
}

/** The site cannot be served as it was asked for; the message says why. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

const HOST = "127.0.0.1";

/**
 * Serves a site to this machine alone, and passes requests of its Explorer on. Rejects with a {@link ListenError} if the
 * port cannot be had.
 */
export async function serveSite({ folder, port, proxiedEndpoints = [] }: ServeOptions): Promise<RunningSite> {
  const proxy = createProxy(proxiedEndpoints);
  const server = createServer((request, response) => {
    const work = isOurs(request) ? answer(request, response) : refuse(response);
    // It fails only if the client goes away in the middle: then nobody waits for an answer.
    work.catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) =>
    request.url?.startsWith(PROXY_PATH) ? proxy(request, response) : answerFile(folder, request, response);
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  return { url: `http://${HOST}:${actual}/`, close: () => close(server) };
}

/** A name that leads here by a trick of DNS is refused: the pages of its site would be taken for ours. */
function isOurs({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? "");
}

async function refuse(response: ServerResponse): Promise<void> {
  response.writeHead(421, { "content-type": "text/plain" }).end("Ask for 127.0.0.1.\n");
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) => {
      const reason = code === "EADDRINUSE" ? "it is in use" : message;
      const text = `Port ${port} cannot be had: ${reason}. Name another one with --port; 0 takes a free one.`;
      reject(new ListenError(text));
    });
    server.listen(port, HOST, resolve);
  });
}

function close(server: Server): Promise<void> {
  server.closeIdleConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
}
