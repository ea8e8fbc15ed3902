/*
 * Prints what the loading of a client takes until its first instance is made, each time in a process of its own:
 * `npm ci --prefix bench/peers`, `npm run build`, then `npm run bench -- startup [runs]`. Milliseconds are those of the
 * clock, without the start of Node itself; the processor's time beside them suffers less from other programs.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { median, row } from "./measure.js";
import { hasPeers, PEERS } from "./peers.js";

const runs = Number(process.argv[2] ?? 15);
const root = join(import.meta.dirname, "..");

const requireFrom = (folder: string) =>
  `const require = (await import("node:module")).createRequire(${JSON.stringify(join(folder, "package.json"))})`;
const GAAP = "tencentcloud-sdk-nodejs/tencentcloud/services/gaap";
const VENDOR = "new sdk.v20180529.Client({ credential: {}, region: '' })";

/** The first is what all of the others need, too. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "a module that is empty": `await import("data:text/javascript,")`,
  openaction: `const { createGaapClient } = await import("@openaction/gaap"); createGaapClient()`,
  "node:https": `await import("node:https")`,
  "openapi-fetch and its first client": `const { default: create } = await import("openapi-fetch"); create()`,
};
const PEER_PROGRAMS: Readonly<Record<string, string>> = {
  "vendor's SDK, GAAP alone": `${requireFrom(PEERS)}; const sdk = require("${GAAP}").gaap; ${VENDOR}`,
  "vendor's SDK, all of it": `${requireFrom(PEERS)}; const sdk = require("tencentcloud-sdk-nodejs").gaap; ${VENDOR}`,
  undici: `${requireFrom(PEERS)}; require("undici")`,
};

interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

function measure(program: string): Cost {
  const timed = `const cpu = process.cpuUsage(), begin = performance.now();
    ${program};
    const wall = performance.now() - begin, { user, system } = process.cpuUsage(cpu);
    console.log(JSON.stringify({ wall, cpu: (user + system) / 1000 }))`;
  const options = { cwd: root, encoding: "utf8" } as const;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", timed], options));
}

const programs = { ...PROGRAMS, ...(hasPeers() ? PEER_PROGRAMS : {}) };
const costs = new Map(Object.keys(programs).map((name) => [name, [] as Cost[]]));
for (let run = 0; run < runs; run++) {
  for (const [name, program] of Object.entries(programs)) costs.get(name)?.push(measure(program));
}
console.log(`\n${row("until the first client", "ms", "least ms", "CPU ms")}`);
for (const [name, list] of costs) {
  const figures = [median(list.map(({ wall }) => wall)), least(name), median(list.map(({ cpu }) => cpu))];
  console.log(row(name, ...figures.map((figure) => figure.toFixed(1))));
}
const [ours, vendor] = [least("openaction"), least("vendor's SDK, GAAP alone")];
const ratio = Number.isFinite(vendor) ? `, ${(ours / vendor).toFixed(2)} of the vendor's SDK` : "";
console.log(`openaction: ${ours.toFixed(1)} ms at least (aim: 10 ms)${ratio}`);

/** What other programs on the machine have disturbed the least. */
function least(name: string): number {
  return Math.min(...(costs.get(name) ?? []).map(({ wall }) => wall));
}
