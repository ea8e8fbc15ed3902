import { existsSync, readFileSync, rmSync } from "node:fs";
import type { EmulatedService, EmulatorOptions } from "../emulator/index.js";
import type { ApiModel } from "../model/index.js";
import { printBanner, printCall } from "./emulate-output.js";
import { UsageError } from "./fail.js";
import { load, select } from "./load.js";
import { print } from "./terminal.js";
import { untilStopped } from "./until-stopped.js";

/** Options of `openaction emulate`, as the command line has them. */
export interface EmulateOptions {
  readonly port: string;
  readonly host: string;
  readonly region?: readonly string[];
  readonly json: boolean;
  readonly lenientTypes: boolean;
  readonly rateLimits: boolean;
  readonly credentials?: string;
  readonly resources?: string;
  readonly state?: string;
  readonly reset: boolean;
  readonly settle: string;
  readonly control: boolean;
  readonly fault?: readonly string[];
  readonly seed: string;
  readonly log?: string;
}

/** `openaction emulate`: answers as the service of one document does, until it is stopped. */
export async function emulate(documents: readonly string[], options: EmulateOptions): Promise<void> {
  const port = readNumber("--port", options.port, 65_535, "; 0 takes a free one");
  const log = readLog(options);
  const model = await readDocument(documents);
  const { createEmulator, describeEmulation, developmentCredentials } = await import("../emulator/index.js");
  const { startEmulator } = await import("../emulator/node/index.js");
  const { nodeDigest } = await import("@openaction/runtime/node");
  const { service, settle } = await openService(model, options);
  const settings = await readSettings(options);
  const emulator = createEmulator(model, {
    ...settings,
    behaviours: service.behaviours,
    digest: nodeDigest,
    settle,
    ...(log !== "off" && { onAnswer: (call) => printCall(call, log) }),
  });
  const control = options.control ? { control: service } : {};
  const { url, close } = await startEmulator(emulator, { port, host: options.host, ...control });
  const [{ secretId, secretKey } = developmentCredentials] = settings.credentials ?? [];
  if (options.json) print(JSON.stringify({ url, secretId, secretKey }));
  else printBanner(describeEmulation(model, service.behaviours), url, { secretId, secretKey });
  await untilStopped();
  await close();
}

/** Reads one document. A bundled one needs no toolchain to be read, which makes the start so much faster. */
async function readDocument(documents: readonly string[]): Promise<ApiModel> {
  const [path = ""] = documents;
  if (documents.length === 1 && path.endsWith(".json") && existsSync(path)) {
    const { buildModel } = await import("../model/index.js");
    try {
      return buildModel(JSON.parse(readFileSync(path, "utf8")));
    } catch {
      // The loader says what is wrong, and where.
    }
  }
  const { configuration, apis } = await select(documents);
  const [api] = apis;
  if (api === undefined || apis.length > 1) {
    throw new UsageError(
      `An emulator stands for one document. Name one of ${apis.map(({ key }) => key).join(", ")}.`,
    );
  }
  return (await load(api, configuration)).model;
}

/** The behaviours of the service, with the state of the last run if there is a file of it. */
async function openService(
  { service: { name } }: ApiModel,
  options: EmulateOptions,
): Promise<{ readonly service: EmulatedService; readonly settle: () => Promise<void> | undefined }> {
  const { createService } = await import("../emulator/index.js");
  const { openJournal } = await import("../emulator/node/index.js");
  return explained(() => {
    const { state, resources } = options;
    if (options.reset && state !== undefined) rmSync(state, { force: true });
    const journal = state === undefined ? undefined : openJournal(state);
    const service = createService(name, {
      settlingMilliseconds: readNumber("--settle", options.settle, 3_600_000),
      ...(journal !== undefined && { journal }),
      ...(resources !== undefined && { resources: readJson(resources) }),
    });
    return { service, settle: () => journal?.flushed() };
  });
}

async function readSettings(options: EmulateOptions): Promise<EmulatorOptions> {
  const { parseFaultOrder, readCredentials } = await import("../emulator/index.js");
  return explained(() => ({
    lenientTypes: options.lenientTypes,
    limitRates: options.rateLimits,
    seed: readNumber("--seed", options.seed, 2 ** 31),
    faults: (options.fault ?? []).map(parseFaultOrder),
    ...(options.region !== undefined && { regions: options.region.flatMap((text) => text.split(",")) }),
    ...(options.credentials !== undefined && { credentials: readCredentials(readJson(options.credentials)) }),
  }));
}

/** Turns what the emulator says of a wrong file or flag into an error of usage. */
function explained<Result>(read: () => Result): Result {
  const foreseen = ["FaultOrderError", "CredentialsError", "ResourcesError", "StateFileError"];
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && foreseen.includes(error.name)) throw new UsageError(error.message);
    throw error;
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function readNumber(flag: string, text: string, most: number, hint = ""): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageError(`${flag} takes a number from 0 to ${most}, not ${text}${hint}.`);
}

/** Unless told, calls are shown to people, but not where a script reads along. */
function readLog({ log, json }: EmulateOptions): "json" | "text" | "off" {
  if (log === undefined) return json ? "off" : "text";
  if (log === "json" || log === "text" || log === "off") return log;
  throw new UsageError(`--log takes json, text or off, not ${log}.`);
}
