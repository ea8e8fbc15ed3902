/*
 * Prints how much longer than `node -e 0` a command takes from its start to its exit: a call to a local emulator, with
 * the bundled document and with one of a folder, and the helps. Run it on an idle machine:
 *
 *   npm run build && npx tsx --tsconfig tsconfig.json bench/cli.ts
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createEmulator, developmentCredentials } from "../emulator/index.js";
import { startEmulator } from "../emulator/node/index.js";
import { loadGaap } from "../test/start-gaap.js";

const ROUNDS = 41;
const WARM_UP = 3;
/** Milliseconds that a command may take beyond an empty program of Node. */
const AIM = 150;
/** Milliseconds that a call of the vendor's tccli takes, as it is reported. */
const TCCLI = 1_000;

const root = resolve(import.meta.dirname, "..");
const main = join(root, "dist/cli/main.js");
const empty = mkdtempSync(join(tmpdir(), "openaction-bench-"));
const emulator = await startEmulator(createEmulator(await loadGaap()));
const request = ["DescribeHTTPListeners", "--ProxyId", "link-cuxw2rm0", "--endpoint", emulator.url];

const commands = [
  { name: "node -e 0", args: ["-e", "0"], cwd: empty },
  { name: "openaction call, bundled document", args: [main, "call", ...request], cwd: empty },
  { name: "openaction call, document of the folder", args: [main, "call", ...request], cwd: root },
  { name: "openaction --help", args: [main, "--help"], cwd: empty },
  { name: "openaction call ACTION --help", args: [main, "call", "CreateHTTPListener", "--help"], cwd: empty },
];

try {
  const times = commands.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [index, command] of commands.entries()) {
      const time = await measure(command);
      if (round >= 0) times[index]?.push(time);
    }
  }
  const [base = []] = times;
  for (const [index, { name }] of commands.entries()) {
    const own = times[index] ?? [];
    const more = median(own.map((time, round) => time - (base[round] ?? 0)));
    const fastest = Math.min(...own) - Math.min(...base);
    const share = ((100 * median(own)) / TCCLI).toFixed(0);
    const judged = `  +${more.toFixed(0)} ms, fastest +${fastest.toFixed(0)} ms (aim ${AIM}); ${share} % of tccli (aim 25)`;
    const middle = median(own).toFixed(0).padStart(4);
    console.log(`${name.padEnd(40)} ${middle} ms${index === 0 ? "" : judged}`);
  }
  console.log(
    `Medians of ${ROUNDS} rounds, differences within each; fastest of all rounds. tccli: its reported ${TCCLI} ms.`,
  );
} finally {
  await emulator.close();
  rmSync(empty, { recursive: true, force: true });
}

/** Milliseconds from the start of a program to its exit. */
function measure({ args, cwd }: { readonly args: readonly string[]; readonly cwd: string }): Promise<number> {
  const { secretId, secretKey } = developmentCredentials;
  const env = { ...process.env, TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey };
  return new Promise((done, fail) => {
    const begin = performance.now();
    execFile(process.execPath, [...args], { cwd, env }, (error) => {
      if (error === null) done(performance.now() - begin);
      else fail(error);
    });
  });
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
