import http from "node:http";
import https from "node:https";
import { type Attempt, detailsOf } from "../attempt.js";
import { ProtocolError } from "../client-error.js";
import { type Answer, MAX_ANSWER_BYTES, type Transport, type TransportRequest } from "../transport.js";
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
  /** Bytes of the largest answer. Default: 50 MiB, which the gateway does not exceed. */
  readonly maxAnswerBytes?: number | undefined;
  /** How to connect: authorities to trust, a client certificate, a `lookup`. */
  readonly connection?: Pick<
    https.AgentOptions,
    "ca" | "cert" | "key" | "lookup" | "localAddress" | "family"
  >;
}

type Agents = Readonly<Record<string, http.Agent>>;

/**
 * A transport that knows what was sent. Reads go over kept-alive connections. Whatever changes something goes over a
 * fresh one, and so does what is sent again: the server may have closed an idle connection just now, and a request
 * lost on it may have been executed all the same. Follows no redirects.
 */
export function createHttpTransport(options: HttpTransportOptions = {}): Transport {
  const { maxSockets = 50, idleTimeout = 15_000, connection } = options;
  const settings = { ...connection, maxSockets, timeout: idleTimeout };
  const kept = createAgents({ ...settings, keepAlive: true, scheduling: "lifo" });
  const fresh = createAgents(settings);
  const { connectTimeout = 10_000, maxAnswerBytes = MAX_ANSWER_BYTES } = options;
  return (request, attempt) =>
    new Promise((resolve, reject) => {
      if (attempt.givenUp) throw attempt.givenUp;
      attempt.phase = "connect";
      const { action, attempts } = attempt.call;
      const again = action.effect !== "read" || attempts.length > 0;
      const outgoing = open(request, again ? fresh : kept, !again);
      outgoing.on("socket", (socket) =>
        followConnection(socket, targetOf(request.endpoint).hostname, connectTimeout, () => {
          attempt.phase = "answer";
        }),
      );
      outgoing.on("response", (answer) => {
        attempt.phase = "body";
        read(answer, maxAnswerBytes, attempt).then(resolve, reject);
      });
      outgoing.on("upgrade", () => {
        reject(new ProtocolError("the server changes the protocol, unasked.", detailsOf(attempt)));
        outgoing.destroy();
      });
      outgoing.on("error", (cause) => reject(createConnectionError(cause, outgoing.socket, attempt)));
      attempt.onGiveUp(() => outgoing.destroy());
      outgoing.end(request.body);
    });
}

function createAgents(options: https.AgentOptions): Agents {
  return { "http:": new http.Agent(options), "https:": new https.Agent(options) };
}

function open(request: TransportRequest, agents: Agents, keep: boolean): http.ClientRequest {
  const { endpoint, headers, body } = request;
  const { protocol, hostname, port, host } = targetOf(endpoint);
  // As a list, the headers go out as they are, instead of being taken over and checked one by one.
  const list = ["host", host, "content-length", `${Buffer.byteLength(body)}`, "accept-encoding", "identity"];
  for (const name in headers) list.push(name, headers[name] ?? "");
  if (!keep) list.push("connection", "close");
  const outgoing = (protocol === "https:" ? https : http).request({
    agent: agents[protocol],
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

async function read(answer: http.IncomingMessage, limit: number, attempt: Attempt): Promise<Answer> {
  const body = await readBody(answer, limit, attempt);
  const get = (name: string) => {
    const value = answer.headers[name.toLowerCase()];
    return typeof value === "string" ? value : null;
  };
  return { status: answer.statusCode ?? 0, headers: { get }, body };
}
