/*
 * Prints how many signed creates the emulator answers in a second, beside a bare server of node:http that reads the body
 * and sends it back, beside the emulator's own server with nothing behind it, and beside Prism on the same action of the
 * same document. Run it on an idle machine:
 *
 *   npm run build && npm ci --prefix bench/peers-prism && npx tsx --tsconfig tsconfig.json bench/emulator.ts
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { developmentCredentials } from "../emulator/index.js";
import { nodeDigest } from "../runtime/node/index.js";
import { createSigner } from "../runtime/signing/index.js";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "openaction-bench-"));
const CONNECTIONS = 16;
const REQUESTS = 40_000;
const WARM_UP = 8_000;
const ROUNDS = 3;
const BARE = "bare node:http";
const children: ChildProcess[] = [];

interface Figures {
  /** Requests in a second. */
  readonly rate: number;
  /** Time of the server's processor for a request, which other programs on the machine hardly change. */
  readonly microseconds: number;
}

interface Peer {
  readonly name: string;
  readonly url: string;
  readonly child: ChildProcess;
}

try {
  const peers = [await startBare(), await startEdge(), await startEmulator(), ...(await startPrism())];
  const best = new Map<string, Figures>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const peer of peers) {
      const requests = peer.name === "Prism" ? 4_000 : REQUESTS;
      const figures = await measure(peer, round, requests);
      const former = best.get(peer.name) ?? figures;
      best.set(peer.name, {
        rate: Math.max(former.rate, figures.rate),
        microseconds: Math.min(former.microseconds, figures.microseconds),
      });
    }
  }
  const bare = best.get(BARE);
  console.log("aim: 60 % of the bare server, and ahead of Prism");
  for (const [name, { rate, microseconds }] of best) {
    const perSecond = String(Math.round(rate)).padStart(6);
    const ofRate = showRatio(rate, bare?.rate);
    const ofTime = showRatio(bare?.microseconds, microseconds);
    console.log(
      `${name.padEnd(16)} ${perSecond} requests/s ${ofRate}   ${microseconds.toFixed(1).padStart(5)} µs of processor time for each, by which it would be ${ofTime}`,
    );
  }
} finally {
  for (const child of children) child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}

function showRatio(part = Number.NaN, whole = Number.NaN): string {
  return `${String(Math.round((100 * part) / whole)).padStart(3)} %`;
}

/** Sends signed creates on keep-alive connections, one at a time on each. */
async function measure(peer: Peer, round: number, requests: number): Promise<Figures> {
  const bytes = await sign(peer.url, round, WARM_UP + requests);
  await send(peer, bytes.splice(0, WARM_UP));
  const start = performance.now();
  const used = processorTime(peer);
  await send(peer, bytes);
  return {
    rate: (1000 * requests) / (performance.now() - start),
    microseconds: (processorTime(peer) - used) / requests,
  };
}

/** Processor time of a process so far, in microseconds; Linux counts it in hundredths of a second. */
function processorTime({ child }: Peer): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function sign(url: string, round: number, count: number): Promise<string[]> {
  const signer = createSigner(nodeDigest);
  const { host } = new URL(url);
  const requests: string[] = [];
  for (let index = 0; index < count; index++) {
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = { host, "content-type": "application/json" };
    const payload = JSON.stringify({
      ProxyId: `link-bench${round}`,
      ListenerName: "listener-1",
      Port: 1000 + index,
    });
    const authorization = await signer(developmentCredentials, {
      service: "gaap",
      timestamp,
      method: "POST",
      headers,
      payload,
    });
    requests.push(
      `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${payload.length}\r\n` +
        `X-TC-Action: CreateHTTPListener\r\nX-TC-Version: 2018-05-29\r\nX-TC-Timestamp: ${timestamp}\r\n` +
        `Authorization: ${authorization}\r\n\r\n${payload}`,
    );
  }
  return requests;
}

async function send(peer: Peer, requests: readonly string[]): Promise<void> {
  let next = 0;
  const lane = () =>
    new Promise<void>((done, fail) => {
      const { hostname, port } = new URL(peer.url);
      const socket = connect(Number(port), hostname).setNoDelay(true);
      let received = "";
      const sendNext = () => {
        const request = requests[next++];
        if (request === undefined) socket.end();
        else socket.write(request);
      };
      socket.on("connect", sendNext);
      socket.setEncoding("latin1");
      socket.on("data", (chunk) => {
        received += chunk;
        const end = received.indexOf("\r\n\r\n");
        const length = /content-length: (\d+)/i.exec(received)?.[1];
        if (end < 0 || length === undefined || received.length < end + 4 + Number(length)) return;
        if (!received.startsWith("HTTP/1.1 200") || received.includes('"Error"')) {
          fail(new Error(`${peer.name} answered ${received}`));
        }
        const isLast = /^connection: close/im.test(received);
        received = "";
        if (isLast) socket.end();
        else sendNext();
      });
      socket.on("error", fail);
      socket.on("close", () => done());
    });
  const keepGoing = async () => {
    while (next < requests.length) await lane();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, keepGoing));
}

async function startBare(): Promise<Peer> {
  const program = `
    const server = require("node:http").createServer((request, response) => {
      const chunks = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks);
        response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
      });
    });
    server.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port));`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return { name: BARE, child, url: await firstLine(child) };
}

/** What the edge of the emulator costs by itself. */
async function startEdge(): Promise<Peer> {
  const edge = JSON.stringify(join(root, "dist/emulator/node/index.js"));
  const program = `
    const body = JSON.stringify({ Response: { ListenerId: "listener-12345678", RequestId: crypto.randomUUID() } });
    const headers = { "content-type": "application/json", date: new Date().toUTCString() };
    const { startEmulator } = await import(${edge});
    console.log((await startEmulator({ answer: async () => ({ status: 200, headers, body }) })).url);`;
  const args = ["--input-type=module", "-e", program];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return { name: "edge alone", child, url: await firstLine(child) };
}

async function startEmulator(): Promise<Peer> {
  const connections = Array.from({ length: ROUNDS }, (_, round) => ({
    id: `link-bench${round}`,
    listenerQuota: 100_000,
  }));
  const resources = join(folder, "resources.json");
  writeFileSync(resources, JSON.stringify({ connections }));
  const args = ["emulate", "generated/gaap/openapi.json", "--port", "0", "--json", "--no-rate-limits"];
  const command = [join(root, "dist/cli/main.js"), ...args, "--resources", resources];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return { name: "emulator", child, url: JSON.parse(await firstLine(child)).url };
}

/** Prism knows no action header, so that it gets the document with this one action on the path. */
async function startPrism(): Promise<readonly Peer[]> {
  const prism = join(root, "bench/peers-prism/node_modules/@stoplight/prism-cli/dist/index.js");
  if (!existsSync(prism)) {
    console.log("Prism is not installed: npm ci --prefix bench/peers-prism");
    return [];
  }
  const { paths, ...document } = JSON.parse(readFileSync(join(root, "generated/gaap/openapi.json"), "utf8"));
  const file = join(folder, "openapi.json");
  writeFileSync(file, JSON.stringify({ ...document, paths: { "/": paths["/#CreateHTTPListener"] } }));
  const child = spawn(process.execPath, [prism, "mock", "-p", "4099", "-v", "warn", file], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  children.push(child);
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = connect(4099, "127.0.0.1");
    const [isUp] = await Promise.race([
      once(socket, "connect").then(() => [true]),
      once(socket, "error").then(() => [false]),
    ]).catch(() => [false]);
    socket.destroy();
    if (isUp) return [{ name: "Prism", child, url: "http://127.0.0.1:4099" }];
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("Prism did not start.");
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("The child has no output.");
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error("The child ended before it was ready.");
}
