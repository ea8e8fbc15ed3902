import { resolve } from "node:path";
import { createEmulator, gaapBehaviours } from "../emulator/index.js";
import { type RunningEmulator, startEmulator } from "../emulator/node/index.js";
import type { ApiModel } from "../model/index.js";
import { loadApi, readConfiguration } from "../model/loader/index.js";

const root = resolve(import.meta.dirname, "..");

/** The model of this repository's GAAP document. */
export async function loadGaap(): Promise<ApiModel> {
  const { apis, path } = readConfiguration(root);
  const [gaap] = apis;
  if (gaap === undefined) throw new Error("redocly.yaml lists no document.");
  return (await loadApi(gaap, path)).model;
}

/** An emulator of GAAP on a free port, with a state of its own. */
export async function startGaap(): Promise<RunningEmulator> {
  return startEmulator(createEmulator(await loadGaap(), { behaviours: gaapBehaviours() }));
}
