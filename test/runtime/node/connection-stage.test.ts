import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import * as tls from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import { followConnection, stageOf } from "../../../runtime/node/connection-stage.js";
import { authority, secureContextOf } from "../../faults/certificates.js";

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // Safe: it listens on a port, not on a pipe.
  return (server.address() as AddressInfo).port;
}

const plain = {
  name: "TCP",
  ready: "connect",
  open: async () => connect(await listen(createServer((peer) => peer.resume())), "127.0.0.1"),
};
const secure = {
  name: "TLS",
  ready: "secureConnect",
  open: async () => {
    const server = tls.createServer({ SNICallback: (_, done) => done(null, secureContextOf("good")) });
    const port = await listen(server.on("secureConnection", (peer) => peer.resume()));
    return tls.connect({
      port,
      host: "127.0.0.1",
      ca: authority,
      checkServerIdentity: () => undefined,
      servername: "localhost",
    });
  },
};

describe.each([plain, secure])("a connection over $name", ({ ready, open }) => {
  it("is followed until it is open", async () => {
    const socket = await open();
    const opened = new Promise<void>((done) => followConnection(socket, "127.0.0.1", 60_000, done));
    expect(stageOf(socket)).toBe("connect");
    await opened;
    expect(stageOf(socket)).toBe("open");
    socket.destroy();
  });

  it("that was opened for nobody is open for whoever gets it, and is not watched by each of them", async () => {
    const socket = await open();
    await once(socket, ready);
    const before = socket.listenerCount("close");
    let uses = 0;
    for (let use = 0; use < 20; use++) followConnection(socket, "127.0.0.1", 60_000, () => uses++);
    expect({ uses, stage: stageOf(socket), watchers: socket.listenerCount("close") - before }).toEqual({
      uses: 20,
      stage: "open",
      watchers: 0,
    });
    socket.destroy();
  });

  it("that is destroyed was never open", async () => {
    const socket = await open();
    socket.destroy();
    followConnection(socket, "127.0.0.1", 60_000, () => expect.unreachable());
    await once(socket, "close");
    expect(stageOf(socket)).not.toBe("open");
  });
});
