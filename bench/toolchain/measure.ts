import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a process took. */
export interface Cost {
  readonly seconds: number;
  /** Peak of resident memory. */
  readonly megabytes: number;
}

/** Notes at the end of a process, and of its threads, how much memory it held at most. */
const PRELOAD = `
const { appendFileSync } = require("node:fs");
process.on("exit", () => appendFileSync(process.env.BENCH_PEAK, process.resourceUsage().maxRSS + "\\n"));
`;

const folder = mkdtempSync(join(tmpdir(), "openaction-bench-"));
const preload = join(folder, "preload.cjs");
const peaks = join(folder, "peaks");
writeFileSync(preload, PRELOAD);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Folder for what the benchmark writes; gone at the end. */
export const scratch: string = folder;

/** Variables of the processes that are measured. */
export const ENVIRONMENT = {
  BENCH_PEAK: peaks,
  NODE_OPTIONS: `--require ${preload}`,
  REDOCLY_TELEMETRY: "off",
  XDG_CACHE_HOME: join(folder, "cache"),
};

/** Removes what the toolchain remembers. */
export function forget(): void {
  rmSync(ENVIRONMENT.XDG_CACHE_HOME, { recursive: true, force: true });
}

/** Runs a program of Node as a whole process. Throws where it fails, unless `fails` is expected. */
export async function runNode(
  args: readonly string[],
  cwd: string,
  fails = false,
): Promise<Cost & { readonly output: string }> {
  writeFileSync(peaks, "");
  const start = performance.now();
  const output = await promisify(execFile)(process.execPath, [...args], {
    cwd,
    env: { ...process.env, ...ENVIRONMENT },
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: Error & { stdout?: string; stderr?: string }) => {
      if (!fails) throw error;
      return `${error.stdout ?? ""}${error.stderr ?? ""}`;
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const kilobytes = readFileSync(peaks, "utf8").trim().split("\n").map(Number);
  return { seconds, megabytes: Math.max(...kilobytes) / 1024, output };
}

/** The middle one by time, and the most memory. */
export function summarize(costs: readonly Cost[]): Cost {
  const seconds = costs.map((cost) => cost.seconds).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return { seconds, megabytes: Math.max(...costs.map((cost) => cost.megabytes)) };
}
