import { readFileSync } from "node:fs";
import { onTestFinished, vi } from "vitest";
import { createEmulator, type EmulatorOptions, gaapBehaviours } from "../../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../../emulator/node/index.js";
import { type ApiModel, buildModel } from "../../model/index.js";

/** The model of the document that comes with the toolchain. */
export const gaap: ApiModel = buildModel(
  JSON.parse(readFileSync(new URL("../../generated/gaap/openapi.json", import.meta.url), "utf8")),
);

/** An emulator of GAAP with a state of its own, and maybe faults; closed when the test ends. */
export async function startEmulated(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const emulator = await startEmulator(createEmulator(gaap, { behaviours: gaapBehaviours(), ...options }));
  onTestFinished(() => emulator.close());
  return emulator;
}

/** Makes waits of these lengths end at once: those between looks. All other timers stay as they are. */
export function skipWaits(...milliseconds: readonly number[]): void {
  const wait = globalThis.setTimeout;
  const skip = (run: () => void, time = 0, ...args: readonly []) =>
    wait(run, milliseconds.includes(time) ? 1 : time, ...args);
  // The stand-in is called as the real one is; what else belongs to it is not used here.
  const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(skip as typeof setTimeout);
  onTestFinished(() => spy.mockRestore());
}

/** A call that the emulator answers with the listeners of a connection. */
export const readCall: readonly string[] = ["call", "DescribeHTTPListeners", "--ProxyId", "link-cuxw2rm0"];

/** A call that creates a listener there. */
export const createCall: readonly string[] = [
  ...["call", "CreateHTTPListener", "--ProxyId", "link-cuxw2rm0"],
  ...["--ListenerName", "a", "--Port", "443"],
];
