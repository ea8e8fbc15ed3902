import type http from "node:http";
import type https from "node:https";
import { ProtocolError } from "@openaction/runtime";
import { detailsOf } from "../attempt.js";
import type { Answer, Transport, TransportRequest } from "../transport.js";
import { createConnectionError } from "./connection-error.js";
import { followConnection } from "./connection-stage.js";
import { readBody } from "./read-body.js";

/** Settings of a transport over `node:http` and `node:https`; all have a default. */
export interface HttpTransportOptions {
  /** Milliseconds until a connection must stand, its name looked up and TLS begun. Default: 10,000. */
  readonly connectTimeout?: number | undefined;
  /** Connections to one host at the same time, for reads and for writes each; more calls wait. Default: 50. */
  readonly maxSockets?: number | undefined;
  /** Milliseconds until an idle connection is closed. Default: 15,000. */
  readonly idleTimeout?: number | undefined;
  /** Bytes of the largest answer. Default: 50 MiB; the gateway passes on no larger one. */
  readonly maxAnswerBytes?: number | undefined;
  /** How to connect: authorities to trust, a client certificate, a `lookup`. */
  readonly connection?: Pick<
    https.AgentOptions,
    "ca" | "cert" | "key" | "lookup" | "localAddress" | "family"
  >;
}

/** What opens requests of a scheme. */
interface Opener {
  readonly agent: http.Agent;
  readonly request: typeof http.request;
}

/**
 * A transport that knows what was sent. Reads go over kept-alive connections. Whatever changes something goes over a
 * fresh one, and so does what is sent again: the server may have closed an idle connection just now, and a request
 * lost on it may have been executed all the same. Follows no redirects.
 */
export function createHttpTransport(options: HttpTransportOptions = {}): Transport {
  const { maxSockets = 50, idleTimeout = 15_000, connection } = options;
  const settings = { ...connection, maxSockets, timeout: idleTimeout };
  const kept = createOpeners({ ...settings, keepAlive: true, scheduling: "lifo" });
  const fresh = createOpeners(settings);
  const { connectTimeout = 10_000, maxAnswerBytes = 50 * 2 ** 20 } = options;
  return async (request, attempt) => {
    // All that want to be sent go out together, at the end of this turn of the event loop: to wake a server that waits
    // takes longer than to sign, and for one after the other it would be done again and again.
    await new Promise(setImmediate);
    return new Promise((resolve, reject) => {
      if (attempt.givenUp) throw attempt.givenUp;
      attempt.phase = "connect";
      const { action, attempts } = attempt.call;
      const keep = action.effect === "read" && attempts.length === 0;
      const outgoing = open(request, keep ? kept : fresh, keep);
      outgoing.on("socket", (socket) =>
        followConnection(socket, targetOf(request.endpoint).hostname, connectTimeout, () => {
          attempt.phase = "answer";
        }),
      );
      outgoing.on("response", (answer) => {
        attempt.phase = "body";
        const { statusCode: status = 0 } = answer;
        const headers = headersOf(answer);
        attempt.head = headers;
        readBody(answer, maxAnswerBytes, attempt).then((body) => resolve({ status, headers, body }), reject);
      });
      outgoing.on("upgrade", () => {
        reject(new ProtocolError("the server changes the protocol, unasked.", detailsOf(attempt)));
        outgoing.destroy();
      });
      outgoing.on("error", (cause) => reject(createConnectionError(cause, outgoing.socket, attempt)));
      attempt.onGiveUp(() => outgoing.destroy());
      outgoing.end(request.body);
    });
  };
}

/** Node's modules are loaded when they are first needed: that takes longer than all of the client does. */
function createOpeners(options: https.AgentOptions): (protocol: string) => Opener {
  const openers = new Map<string, Opener>();
  return (protocol) => {
    const known = openers.get(protocol);
    if (known) return known;
    const { Agent, request } = process.getBuiltinModule(protocol === "https:" ? "node:https" : "node:http");
    const opener = { agent: new Agent(options), request };
    openers.set(protocol, opener);
    return opener;
  };
}

function open(
  request: TransportRequest,
  openers: (protocol: string) => Opener,
  keep: boolean,
): http.ClientRequest {
  const { endpoint, headers, body } = request;
  const { protocol, hostname, port, host } = targetOf(endpoint);
  // As a list, the headers go out as they are, instead of being taken over and checked one by one.
  const list = ["host", host, "content-length", `${Buffer.byteLength(body)}`, "accept-encoding", "identity"];
  for (const name in headers) list.push(name, headers[name] ?? "");
  if (!keep) list.push("connection", "close");
  const opener = openers(protocol);
  const outgoing = opener.request({
    agent: opener.agent,
    hostname,
    port,
    method: "POST",
    path: "/",
    headers: list,
  });
  // Otherwise a call that waits for its turn would take the connection over.
  if (!keep) outgoing.shouldKeepAlive = false;
  return outgoing;
}

type Target = Readonly<Pick<URL, "protocol" | "hostname" | "port" | "host">>;

const targets = new WeakMap<URL, Target>();

/** The parts of a URL, which takes them from its text each time. Brackets around an IPv6 address are the URL's alone. */
function targetOf(endpoint: URL): Target {
  const known = targets.get(endpoint);
  if (known) return known;
  const { protocol, hostname, port, host } = endpoint;
  const target = { protocol, hostname: hostname.replace(/^\[|\]$/g, ""), port, host };
  targets.set(endpoint, target);
  return target;
}

function headersOf({ headers }: http.IncomingMessage): Answer["headers"] {
  return {
    get(name) {
      const value = headers[name.toLowerCase()];
      return typeof value === "string" ? value : null;
    },
  };
}
