/*
 * Prints how long `openaction emulate` takes from the command to the first answer, beside what Node takes to start a
 * server that does nothing. Run it on an idle machine:
 *
 *   npm run build && npx tsx --tsconfig tsconfig.json bench/emulator-start.ts
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "..");
const command = join(root, "dist/cli/main.js");
const empty = mkdtempSync(join(tmpdir(), "openaction-bench-"));
const RUNS = 15;
const AIM_MILLISECONDS = 300;

const bare = `const server = require("node:http").createServer((_, response) => response.end());
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ url: "http://127.0.0.1:" + server.address().port })));`;
const emulate = [command, "emulate", "--port", "0", "--json"];

const cases = [
  { name: "bare node:http", args: ["-e", bare], cwd: empty },
  { name: "emulate, GAAP as it comes", args: emulate, cwd: empty },
  { name: "emulate openapi.json", args: [...emulate, "generated/gaap/openapi.json"], cwd: root },
  { name: "emulate, YAML read before", args: [...emulate, "gaap"], cwd: root },
];

for (const { name, args, cwd } of cases) {
  await start(args, cwd);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await start(args, cwd));
  times.sort((a, b) => a - b);
  const [best, median] = [times[0], times[RUNS >> 1]].map((time) =>
    String(Math.round(time ?? 0)).padStart(4),
  );
  console.log(`${name.padEnd(26)} ${median} ms until it answers, ${best} at best (aim: ${AIM_MILLISECONDS})`);
}
rmSync(empty, { recursive: true, force: true });

/** Milliseconds until the program has answered a first request. */
async function start(args: readonly string[], cwd: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    await (await fetch(JSON.parse(line).url)).text();
    const time = performance.now() - begun;
    child.kill("SIGKILL");
    return time;
  }
  throw new Error("The program ended before it was ready.");
}
