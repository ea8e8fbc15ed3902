/*
 * Prints how many calls a client makes in a second and what each costs, side by side in one run, against a server on
 * this machine: `npm ci --prefix bench/peers`, `npm run build`, then
 * `npm run bench -- calls [seconds of each measurement]`. The machine counts, so read the ratios.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { CONTENDERS, PEER_CONTENDERS } from "./contenders.js";
import { row } from "./measure.js";
import { hasPeers } from "./peers.js";

const CONCURRENCIES = [1, 16, 64];
const ROUNDS = 3;
const seconds = Number(process.argv[2] ?? 1);

/** Answers as the documents' example does, in a process of its own. */
const SERVER = `
const body = '{"Response":{"ListenerId":"listener-o0f3at99","RequestId":"9aeda369-17c7-429f-be39-745c1e92fc71"}}';
require("node:http").createServer((request, response) => {
  request.resume().on("end", () => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
  });
}).listen(0, "127.0.0.1", function () { console.log(this.address().port); });
`;

interface Cost {
  readonly perSecond: number;
  /** Microseconds of the client's process. */
  readonly cpu: number;
}

/** Measures a contender in a process of its own: what others leave behind in a process slows it down. */
function measure(name: string, concurrency: number): Cost {
  const loop = join(import.meta.dirname, "call-loop.ts");
  const args = ["--import", "tsx", loop, name, port, `${concurrency}`, `${seconds}`];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

/** Each contender in turn, several times, so that all of them see the same machine; the best counts. */
function measureAll(names: readonly string[], concurrency: number): ReadonlyMap<string, Cost> {
  const costs = new Map(names.map((name) => [name, [] as Cost[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) costs.get(name)?.push(measure(name, concurrency));
  }
  const best = (list: readonly Cost[]) => ({
    perSecond: Math.max(...list.map(({ perSecond }) => perSecond)),
    cpu: Math.min(...list.map(({ cpu }) => cpu)),
  });
  return new Map([...costs].map(([name, list]) => [name, best(list)]));
}

function print(concurrency: number, costs: ReadonlyMap<string, Cost>): void {
  const [base] = costs.values();
  console.log(`\n${row(`${concurrency} at a time`, "calls/s", "to the first", "CPU µs", "to the first")}`);
  for (const [name, { perSecond, cpu }] of costs) {
    const ratios = base && [(perSecond / base.perSecond).toFixed(2), (cpu / base.cpu).toFixed(2)];
    console.log(row(name, perSecond.toFixed(0), ratios?.[0], cpu.toFixed(1), ratios?.[1]));
  }
}

/** The figures that this project wants to reach, at 16 calls at a time. */
function printAims(costs: ReadonlyMap<string, Cost>): void {
  const ours = costs.get("openaction, a read");
  const vendor = costs.get("vendor's SDK, kept alive");
  const [bare] = costs.values();
  if (!ours || !bare) return;
  const share = (100 * ours.perSecond) / bare.perSecond;
  console.log(
    `\nopenaction to bare unsigned node:http: ${share.toFixed(0)} % of its calls per second (aim: 70 %)`,
  );
  if (!vendor) return;
  const [calls, cpu] = [ours.perSecond / vendor.perSecond, ours.cpu / vendor.cpu];
  console.log(`openaction to the vendor's SDK: ${calls.toFixed(2)} times its calls per second (aim: 2)`);
  console.log(`openaction to the vendor's SDK: ${cpu.toFixed(2)} of its CPU time per call (aim: 0.5)`);
}

const server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
const port = String(await once(server.stdout, "data")).trim();
const names = [...Object.keys(CONTENDERS), ...(hasPeers() ? Object.keys(PEER_CONTENDERS) : [])];
for (const concurrency of CONCURRENCIES) {
  const costs = measureAll(names, concurrency);
  print(concurrency, costs);
  if (concurrency === 16) printAims(costs);
}
server.kill();
