import { createServer, type LookupFunction, type Server, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { type CertificateName, secureContextOf } from "./certificates.js";
import { Ledger } from "./ledger.js";

/** A request that the server received in whole. */
export interface Exchange {
  readonly socket: Socket;
  readonly action: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly request: { readonly ListenerName?: string; readonly Port?: number };
  /** The inner object of the answer that a healthy service would give; executes a create. */
  readonly execute: () => Readonly<Record<string, unknown>>;
}

/** What goes wrong, at the first of these points that is given. */
export interface Fault {
  /** Instead of the address of the server. */
  readonly lookup?: (callback: Parameters<LookupFunction>[2]) => void;
  /** Instead of talking to a new connection. */
  readonly accept?: (socket: Socket) => void;
  /** Instead of the good certificate, on a new connection. */
  readonly certificate?: CertificateName;
  /** Instead of a healthy answer. */
  readonly answer?: (exchange: Exchange) => void;
}

const HEALTHY: Fault = {
  answer: ({ socket, execute }) => {
    socket.write(
      render(execute(), `content-type: application/json\r\ndate: ${new Date().toUTCString()}\r\n`),
    );
  },
};

/** Writes a healthy answer around an inner object. */
export function render(
  inner: unknown,
  headers = "content-type: application/json\r\n",
  status = "200 OK",
): string {
  const body = JSON.stringify({ Response: inner });
  return `HTTP/1.1 ${status}\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** A server on plain sockets that plays a list of faults, one for each attempt to reach it, and is healthy afterwards. */
export class FaultServer {
  readonly ledger = new Ledger();
  /** Requests that arrived in whole. */
  readonly received: Exchange[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #faults: Fault[] = [];
  #met = 0;

  /** With `guarded` a port is taken once only, as the service has it; without it, each create that arrives counts. */
  constructor(
    readonly secure = false,
    readonly guarded = true,
  ) {
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** Starts to listen on a free port, at the address that {@link lookup} gives. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  /** Plays these from now on. Those that concern a new connection need one: idle ones are closed. */
  async play(faults: readonly Fault[]): Promise<void> {
    this.#faults = [...faults];
    if (faults[0]?.answer) return;
    const closed = [...this.#sockets].map(
      (socket) => new Promise((resolve) => socket.once("close", resolve)),
    );
    for (const socket of this.#sockets) socket.end();
    await Promise.all(closed);
  }

  /** How many faults were met. */
  get met(): number {
    return this.#met;
  }

  /** Whether the name of the server leads nowhere this time, for clients that cannot be given a {@link lookup}. */
  losesName(): boolean {
    return this.#faults[0]?.lookup !== undefined && this.#meet() !== undefined;
  }

  /** To be given to the client, so that looking up the name of the server can fail, too. */
  readonly lookup: LookupFunction = (_hostname, options, callback) => {
    const fault = this.#faults[0]?.lookup;
    if (fault) {
      this.#meet();
      setImmediate(fault, callback);
    } else if (options.all) setImmediate(callback, null, [{ address: "127.0.0.1", family: 4 }]);
    else setImmediate(callback, null, "127.0.0.1", 4);
  };

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #meet(): Fault | undefined {
    this.#met++;
    return this.#faults.shift();
  }

  #accept(raw: Socket): void {
    this.#sockets.add(raw);
    raw.on("close", () => this.#sockets.delete(raw));
    raw.on("error", () => {});
    const [fault] = this.#faults;
    if (fault?.accept || fault?.certificate) this.#meet();
    if (fault?.accept) {
      fault.accept(raw);
      return;
    }
    const secureContext = secureContextOf(fault?.certificate ?? "good");
    const socket = this.secure ? new TLSSocket(raw, { isServer: true, secureContext }) : raw;
    socket.on("error", () => raw.destroy());
    this.#read(socket);
  }

  #read(socket: Socket): void {
    let text = "";
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
      const head = text.indexOf("\r\n\r\n");
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (head < 0 || text.length < head + 4 + length) return;
      const body = Buffer.from(text.slice(head + 4, head + 4 + length), "latin1").toString("utf8");
      const lines = text.slice(0, head).split("\r\n").slice(1);
      text = text.slice(head + 4 + length);
      const headers = Object.fromEntries(
        lines.map((line) => line.split(": ")).map(([name = "", value = ""]) => [name.toLowerCase(), value]),
      );
      const exchange = this.#createExchange(socket, headers, JSON.parse(body));
      this.received.push(exchange);
      const fault = this.#faults[0]?.answer ? this.#meet() : HEALTHY;
      fault?.answer?.(exchange);
    });
  }

  #createExchange(socket: Socket, headers: Exchange["headers"], request: Exchange["request"]): Exchange {
    const action = headers["x-tc-action"] ?? "";
    const RequestId = `request-${this.received.length + 1}`;
    return {
      socket,
      action,
      headers,
      request,
      execute: () => {
        const { ListenerName = "", Port = 0 } = request;
        if (action.startsWith("Describe")) return { ListenerSet: this.#list(Port), RequestId };
        if (this.guarded && this.ledger.atPort(Port)) {
          const Message = `Port ${Port} is taken.`;
          return { Error: { Code: "InvalidParameterValue.DuplicatedListenerPort", Message }, RequestId };
        }
        return { ListenerId: this.ledger.execute(ListenerName, Port).id, RequestId };
      },
    };
  }

  #list(port: number): readonly object[] {
    return this.ledger.all
      .filter((entry) => entry.port === port)
      .map((entry) => ({
        ListenerId: entry.id,
        ListenerName: entry.name,
        Port: entry.port,
        CreateTime: entry.createTime,
      }));
  }
}
