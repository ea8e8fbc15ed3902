/*
 * Prints what calls cost, side by side in one run: `npm ci --prefix bench/peers`, `npm run build`, then
 * `npx tsx bench/calls.ts [seconds of each measurement]`. The machine counts, so read the ratios.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Contender, createContenders } from "./contenders.js";

const CONCURRENCIES = [1, 16, 64];
const ROUNDS = 3;
const seconds = Number(process.argv[2] ?? 1);
const root = join(import.meta.dirname, "..");

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
  /** Microseconds of this process. */
  readonly cpu: number;
}

async function measure({ call }: Contender, concurrency: number): Promise<Cost> {
  let calls = 0;
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const end = begin + seconds * 1000;
  const work = async () => {
    for (; performance.now() < end; calls++) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: (calls * 1000) / (performance.now() - begin), cpu: (user + system) / calls };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function compare(contenders: readonly Contender[], concurrency: number): Promise<void> {
  const costs = contenders.map(() => [] as Cost[]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, contender] of contenders.entries())
      costs[index]?.push(await measure(contender, concurrency));
  }
  const rows = costs.map((list) => ({
    perSecond: median(list.map(({ perSecond }) => perSecond)),
    cpu: median(list.map(({ cpu }) => cpu)),
  }));
  console.log(`\n${concurrency} at a time`.padEnd(43), "calls/s   CPU µs   calls/s and CPU, to node:http");
  for (const [index, { perSecond, cpu }] of rows.entries()) {
    const [base] = rows;
    const ratios = base && `${(perSecond / base.perSecond).toFixed(2)}   ${(cpu / base.cpu).toFixed(2)}`;
    const figures = `${perSecond.toFixed(0).padStart(7)}  ${cpu.toFixed(1).padStart(7)}   ${ratios}`;
    console.log(contenders[index]?.name.padEnd(42), figures);
  }
}

/** Milliseconds until a module is loaded and has made its first client, in a process of its own. */
function measureImport(program: string): number {
  const timed = `const begin = performance.now(); ${program}; console.log(performance.now() - begin);`;
  const run = () =>
    Number(execFileSync(process.execPath, ["--input-type=module", "-e", timed], { cwd: root }));
  return median(Array.from({ length: 9 }, run));
}

function measureFolder(folder: string): { files: number; bytes: number } {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = paths.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: paths.length, bytes };
}

function printImports(): void {
  const ours = `const { createGaapClient } = await import("@openaction/gaap"); createGaapClient()`;
  const vendor = `const { createRequire } = await import("node:module");
    const { AbstractClient } = createRequire(${JSON.stringify(join(root, "bench/peers/package.json"))})("tencentcloud-sdk-nodejs-common");
    new AbstractClient("", "", { credential: {} })`;
  console.log(
    `\nimport and first client: openaction ${measureImport(ours).toFixed(1)} ms, vendor's common part ${measureImport(vendor).toFixed(1)} ms`,
  );
  const folders = { runtime: "runtime/dist", gaap: "generated/gaap/dist", peers: "bench/peers/node_modules" };
  for (const [name, folder] of Object.entries(folders)) {
    const { files, bytes } = measureFolder(join(root, folder));
    console.log(`${name}: ${files} files, ${(bytes / 1024).toFixed(0)} KB`);
  }
}

const server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
const [port] = await once(server.stdout, "data");
const contenders = createContenders(Number(port));
for (const { call } of contenders) for (let warm = 0; warm < 500; warm++) await call();
for (const concurrency of CONCURRENCIES) await compare(contenders, concurrency);
server.kill();
printImports();
process.exit();
