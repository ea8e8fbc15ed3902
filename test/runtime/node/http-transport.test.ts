import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createHttpTransport } from "@openaction/runtime/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createClient } from "../../../runtime/node/entry.js";
import { createListener, credentials, describeListeners, service } from "../../faults/setup.js";

/** Answers with what it was asked for, and remembers on which connection. */
let connections = 0;
let open = 0;
let mostOpen = 0;
const server = createServer((request, response) => {
  let text = "";
  request.setEncoding("utf8").on("data", (chunk) => {
    text += chunk;
  });
  request.on("end", () => {
    const { Port = 0, ListenerName = "" } = JSON.parse(text);
    const inner = { ListenerSet: [{ Port }], ListenerId: ListenerName, RequestId: `request-${Port}` };
    response.setHeader("x-tc-traceid", "trace-1");
    if (Port === 500) response.statusCode = 500;
    if (Port === 501) {
      response.setHeader("content-length", 99);
      response.write("{", () => response.destroy());
      return;
    }
    response.end(JSON.stringify({ Response: inner }));
  });
});
server.on("connection", (socket) => {
  connections += 1;
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  socket.on("close", () => {
    open -= 1;
  });
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<unknown>((resolve) => server.close(resolve)));
beforeEach(() => {
  connections = 0;
});

function connect() {
  // Safe: the server listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  return createClient(service, { credentials, endpoint, transport: createHttpTransport() });
}

const read = (Port: number) => ({ ProxyId: "link-cuxw2rm0", Port });
const create = (Port: number) => ({ ...read(Port), ListenerName: `listener-${Port}` });

describe("connections", () => {
  it("are kept for reads, one after the other", async () => {
    const client = connect();
    for (let port = 0; port < 5; port++) await client.call(describeListeners, read(port));
    expect(connections).toBe(1);
  });

  it("are new for each create, even where another one has just become free", async () => {
    const client = connect();
    await client.call(describeListeners, read(1));
    for (let port = 0; port < 5; port++) await client.call(createListener, create(port));
    expect(connections).toBe(6);
    await Promise.all(Array.from({ length: 120 }, (_, port) => client.call(createListener, create(port))));
    expect(connections).toBe(126);
  });

  it("are at most 50 for 1,000 calls at the same time, and each answer belongs to its request", async () => {
    const client = connect();
    // Those of the calls above are still kept.
    const others = open;
    mostOpen = 0;
    const warnings: string[] = [];
    const onWarning = (warning: Error) => warnings.push(warning.name);
    process.on("warning", onWarning);
    const { signal } = new AbortController();
    const calls = Array.from({ length: 1000 }, async (_, port) => {
      const { RequestId } = await client.call(describeListeners, read(port + 1000), { signal });
      return RequestId === `request-${port + 1000}`;
    });
    const matched = (await Promise.all(calls)).filter(Boolean).length;
    process.off("warning", onWarning);
    console.log(`1,000 calls at once: ${matched} answers matched, at most ${mostOpen - others} connections`);
    expect(matched).toBe(1000);
    expect(mostOpen - others).toBeLessThanOrEqual(50);
    expect(warnings).toEqual([]);
  });
});

it("tells RequestId and trace id of an answer that is no result", async () => {
  const result = await connect().safe(createListener, create(500));
  expect(result).toMatchObject({
    ok: false,
    error: { name: "HttpError", status: 500, requestId: "request-500", traceId: "trace-1" },
  });
});

it("tells the trace id of an answer that broke off", async () => {
  const result = await connect().safe(createListener, create(501));
  expect(result).toMatchObject({ ok: false, error: { name: "TransportError", traceId: "trace-1" } });
});

it("speaks to an IPv6 address", async () => {
  const other = createServer((request, response) => {
    request
      .resume()
      .on("end", () => response.end(JSON.stringify({ Response: { RequestId: request.headers.host } })));
  });
  const listening = await new Promise<boolean>((resolve) => {
    other.on("error", () => resolve(false)).listen(0, "::1", () => resolve(true));
  });
  if (!listening) return;
  // Safe: as above.
  const { port } = other.address() as AddressInfo;
  const endpoint = `http://[::1]:${port}`;
  const client = createClient(service, { credentials, endpoint, transport: createHttpTransport() });
  expect((await client.call(describeListeners, read(1))).RequestId).toBe(`[::1]:${port}`);
  await new Promise((resolve) => other.close(resolve));
});
