import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";

/** What each process of a fleet does. */
export interface FleetWork {
  readonly port: number;
  readonly calls: number;
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds. A process may be kept waiting for about as long between its slot and its start. */
  readonly guard: number;
}

/** Runs processes that begin together. Resolves to the starts of each, in milliseconds of a clock they share. */
export async function runFleet(size: number, work: FleetWork): Promise<readonly number[][]> {
  // One file, since each process would translate all of the sources for itself.
  const program = join(tmpdir(), `openaction-caller-${process.pid}.cjs`);
  const entryPoints = [join(import.meta.dirname, "caller.ts")];
  await build({ entryPoints, outfile: program, bundle: true, platform: "node", logLevel: "error" });
  try {
    const processes = await Promise.all(Array.from({ length: size }, () => startCaller(program, work)));
    return await Promise.all(processes.map((begin) => begin()));
  } finally {
    await rm(program);
  }
}

async function startCaller(program: string, { port, calls, requests, seconds, guard }: FleetWork) {
  const given = [port, calls, requests, seconds, guard].map(String);
  const child = spawn(process.execPath, [program, ...given], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return async (): Promise<number[]> => {
    child.stdin.end("go\n");
    const { value } = await lines.next();
    return JSON.parse(value);
  };
}

/** The most starts that any half-open span of so many milliseconds holds. */
export function countMost(starts: readonly number[], span: number): number {
  const sorted = [...starts].sort((a, b) => a - b);
  const heldFrom = (from: number) => sorted.filter((start) => start >= from && start < from + span).length;
  return Math.max(0, ...sorted.map(heldFrom));
}
