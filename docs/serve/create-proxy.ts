import type { IncomingMessage, ServerResponse } from "node:http";
import { decodePath } from "./decode-path.js";

/** What the path of a request to the proxy begins with; the host of the endpoint follows. */
export const PROXY_PATH = "/.proxy/";

/** Headers that are passed on, besides those of the protocol, which begin with `X-`. The browser's own stay here. */
const PASSED = new Set(["authorization", "content-type"]);
const MAXIMUM_BYTES = 10 * 1024 * 1024;
const TIMEOUT = 60_000;

/** Answers a request by passing it on. */
export type Proxy = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Passes requests of this site's own pages on to the endpoints, and to nothing else. The signature is the page's: a
 * request goes on with the bytes it came with. Redirects are not followed.
 */
export function createProxy(endpoints: readonly string[]): Proxy {
  const byHost = new Map(endpoints.map((url) => [new URL(url).host, url]));
  return async (request, response) => {
    const host = decodePath((request.url ?? "").slice(PROXY_PATH.length));
    const endpoint = byHost.get(host ?? "");
    if (!isOwnPage(request)) return say(response, 403, "Only pages of this site may send through the proxy.");
    if (endpoint === undefined) return say(response, 403, describeEndpoints([...byHost.keys()]));
    const body = await readBody(request);
    if (body === undefined) return say(response, 413, "The request is too large.");
    await passOn(endpoint, { headers: passedHeaders(request), body }, response);
  };
}

function describeEndpoints(hosts: readonly string[]): string {
  return hosts.length === 0
    ? "The proxy is off: start `openaction docs serve --proxy`."
    : `The proxy passes requests on to ${hosts.join(" and ")} only.`;
}

/** Browsers tell the page that a request comes from; another site must not use the reader's way to the service. */
function isOwnPage({ method, headers }: IncomingMessage): boolean {
  return method === "POST" && headers.origin === `http://${headers.host}`;
}

function passedHeaders({ headers }: IncomingMessage): Headers {
  const passed = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    const isOurs = PASSED.has(name) || (name.startsWith("x-") && !name.startsWith("x-forwarded"));
    if (isOurs && typeof value === "string") passed.set(name, value);
  }
  return passed;
}

interface Passed {
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

async function passOn(endpoint: string, { headers, body }: Passed, response: ServerResponse): Promise<void> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const answer = await fetch(endpoint, { method: "POST", headers, body, redirect: "manual", signal });
    const content = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, {
      "content-type": answer.headers.get("content-type") ?? "application/octet-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-openaction-proxy": "answer",
    });
    response.end(content);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
    say(response, 502, `${endpoint} did not answer${cause}. Whether the request was executed is unknown.`);
  }
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "x-openaction-proxy": "refusal",
  });
  response.end(`${text}\n`);
}

async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAXIMUM_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
