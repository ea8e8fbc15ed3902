import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  createService,
  type EmulatedService,
  type EmulatorOptions,
  parseFaultOrder,
  readCredentials,
} from "../emulator/index.js";
import { type FileJournal, openJournal } from "../emulator/node/index.js";
import { UsageError } from "./fail.js";
import { readNumber } from "./read-number.js";

/** Options of `openaction emulate`, as the command line has them. */
export interface EmulateOptions {
  readonly port: string;
  readonly host: string;
  readonly tls?: string;
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
  readonly faults: boolean;
  readonly rules: boolean;
  readonly seed: string;
  readonly log?: "json" | "text" | "off";
}

/** The behaviours of a service, with the file that keeps their state. */
export interface OpenService {
  readonly service: EmulatedService;
  readonly journal: FileJournal | undefined;
}

/** Opens the behaviours of a service, with the state of the last run if there is a file of it. */
export function openService(name: string, { state, resources, reset, settle }: EmulateOptions): OpenService {
  const settlingMilliseconds = readNumber("--settle", settle, 3_600_000);
  const given = resources === undefined ? {} : { resources: readJson(resources) };
  return explained(() => {
    const journal = state === undefined ? undefined : openJournal(state, { reset });
    const kept = journal === undefined ? {} : { journal };
    return { service: createService(name, { settlingMilliseconds, ...kept, ...given }), journal };
  });
}

/** Reads what the flags and their files say of the gateway and of faults. */
export function readSettings(options: EmulateOptions): EmulatorOptions {
  return explained(() => ({
    lenientTypes: options.lenientTypes,
    limitRates: options.rateLimits,
    seed: readNumber("--seed", options.seed, 2 ** 31),
    faults: (options.fault ?? []).map(parseFaultOrder),
    ...(options.region !== undefined && { regions: options.region.flatMap((text) => text.split(",")) }),
    ...(options.credentials !== undefined && { credentials: readCredentials(readJson(options.credentials)) }),
  }));
}

/** Writes the certificate that clients have to trust; returns the path of the file. */
export function writeAuthority(file: string, certificate: string): string {
  try {
    writeFileSync(file, certificate);
    return resolve(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

/** Turns what the emulator says of a wrong file or flag into an error of usage. */
export function explained<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw explain(error);
  }
}

/** The error of usage in an error of the emulator; any other error as it is. */
export function explain(error: unknown): unknown {
  const foreseen = ["FaultOrderError", "CredentialsError", "ResourcesError", "StateFileError"];
  return error instanceof Error && foreseen.includes(error.name) ? new UsageError(error.message) : error;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
}
