import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const tsx = pathToFileURL(join(import.meta.dirname, "../../../node_modules/tsx/dist/loader.mjs")).href;
const caller = join(import.meta.dirname, "caller.ts");

/** What each process of a fleet does. */
export interface FleetWork {
  readonly port: number;
  readonly calls: number;
  readonly requests: number;
  readonly seconds: number;
}

/** Runs processes that begin together. Resolves to the starts of each, in milliseconds of a clock they share. */
export async function runFleet(size: number, work: FleetWork): Promise<readonly number[][]> {
  const processes = await Promise.all(Array.from({ length: size }, () => startCaller(work)));
  return Promise.all(processes.map((begin) => begin()));
}

async function startCaller({ port, calls, requests, seconds }: FleetWork) {
  const given = [port, calls, requests, seconds].map(String);
  const child = spawn(process.execPath, ["--import", tsx, caller, ...given], {
    stdio: ["pipe", "pipe", "inherit"],
  });
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
