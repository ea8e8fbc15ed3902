import { nodeDigest } from "@openaction/runtime/node";
import {
  createEmulator,
  createService,
  describeEmulation,
  developmentCredentials,
} from "../emulator/index.js";
import { authority, startEmulator } from "../emulator/node/index.js";
import type { ApiModel } from "../model/index.js";
import { printBanner, printCall, printFaults, printRules } from "./emulate-output.js";
import {
  type EmulateOptions,
  explain,
  type OpenService,
  openService,
  readSettings,
  writeAuthority,
} from "./emulate-settings.js";
import { UsageError } from "./fail.js";
import { findModel, listDocuments } from "./find-model.js";
import { readPort } from "./read-number.js";
import { print } from "./terminal.js";
import { untilStopped } from "./until-stopped.js";

/** `openaction emulate`: answers as the service of one document does, until it is stopped. */
export async function emulate(document: string | undefined, options: EmulateOptions): Promise<void> {
  if (options.faults) return printFaults();
  readPort(options.port);
  const model = await readDocument(document);
  if (options.rules)
    return printRules(describeEmulation(model, createService(model.service.name).behaviours));
  const open = openService(model.service.name, options);
  try {
    await serve(model, open, options).catch((error: unknown) => {
      throw explain(error);
    });
  } finally {
    await open.journal?.close();
  }
}

async function serve(model: ApiModel, { service, journal }: OpenService, options: EmulateOptions) {
  const { tls, host, json } = options;
  const settings = readSettings(options);
  // Unless told, calls are shown to people, but not where a script reads along.
  const log = options.log ?? (json ? "off" : "text");
  const emulator = createEmulator(model, {
    ...settings,
    behaviours: service.behaviours,
    digest: nodeDigest,
    settle: () => journal?.flushed(),
    ...(log !== "off" && { onAnswer: (call) => printCall(call, log) }),
  });
  const control = options.control ? { control: service } : {};
  const place = { port: readPort(options.port), host, tls: tls !== undefined };
  const { url, close } = await startEmulator(emulator, { ...place, ...control });
  const trusted = tls === undefined ? undefined : writeAuthority(tls, authority);
  const [key = developmentCredentials] = settings.credentials ?? [];
  if (json) print(JSON.stringify({ url, secretId: key.secretId, secretKey: key.secretKey }));
  else printBanner({ emulation: describeEmulation(model, service.behaviours), url, trusted, key, options });
  await untilStopped();
  await close();
}

async function readDocument(document: string | undefined): Promise<ApiModel> {
  const known = document === undefined ? await listDocuments() : [];
  if (known.length > 1) {
    throw new UsageError(`An emulator stands for one document. Name one of ${known.join(", ")}.`);
  }
  return findModel(document);
}
