import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { ApiConfiguration } from "../model/configuration/index.js";
import { type ActionModel, type ApiModel, buildModel, type JsonObject } from "../model/index.js";
import { UsageError } from "./fail.js";
import { nearest } from "./nearest.js";

/** An action that was asked for, and the document it belongs to. */
export interface FoundAction {
  readonly model: ApiModel;
  readonly action: ActionModel;
}

/**
 * Finds the document that a word names by its key, its path or its service; without a word, the first of `redocly.yaml`,
 * or GAAP, which comes with this toolchain, where there is none.
 */
export async function findModel(name?: string): Promise<ApiModel> {
  const apis = await listApis();
  const [first] = apis;
  if (name === undefined) return first === undefined ? bundledGaap() : readModel(first);
  const wanted = apis.find(({ key }) => key === name || key.split("@", 1)[0] === name);
  if (wanted !== undefined) return readModel(wanted);
  if (existsSync(name) && PATH.test(name)) return readModel(await standAlone(name));
  for (const api of apis) {
    const model = await readModel(api);
    if (model.service.name === name) return model;
  }
  if (name === BUNDLED) return bundledGaap();
  throw new UsageError(`There is no document ${name}.${nearest(name, [...names(apis), BUNDLED])}`);
}

/** Finds the action that one or two words name: `ACTION`, or `DOCUMENT ACTION`. */
export async function findAction(words: readonly string[]): Promise<FoundAction> {
  const [first = "", second, third] = words;
  if (third !== undefined) throw tooMany(third);
  if (second !== undefined) return pickAction(await findNamed(first, second), second);
  const apis = await listApis();
  if (apis.length <= 1) return pickAction(await findModel(), first);
  const known: string[] = [];
  for (const api of apis) {
    const model = await readModel(api);
    const action = model.actions.find((candidate) => candidate.name === first);
    if (action !== undefined) return { model, action };
    known.push(...model.actions.map(({ name }) => name));
  }
  throw new UsageError(
    `No document of redocly.yaml has an action ${first}.${nearest(first, known) || LISTED}`,
  );
}

/** The document that the first of two words names. Where it names an action instead, the other is no part of the line. */
async function findNamed(document: string, next: string): Promise<ApiModel> {
  try {
    return await findModel(document);
  } catch (error) {
    const isAction = await findAction([document]).then(
      () => true,
      () => false,
    );
    throw isAction ? tooMany(next) : error;
  }
}

function tooMany(word: string): UsageError {
  return new UsageError(
    `${word} is one word too many: each value stands behind its own --Member, and a list repeats it.`,
  );
}

/** Whether a word names a document rather than an action, whose name would begin in upper case. */
export async function isDocument(word: string): Promise<boolean> {
  if (names(await listApis()).includes(word) || word === BUNDLED || PATH.test(word)) return true;
  return /^[a-z]/.test(word) && (await findModel(word).catch(() => undefined)) !== undefined;
}

/** Names that documents can be called by, without their versions. */
export async function listDocuments(): Promise<readonly string[]> {
  const apis = await listApis();
  return apis.length === 0 ? [BUNDLED] : apis.map(({ key }) => key.split("@", 1)[0] ?? key);
}

const LISTED = " `openaction call --help` lists them.";
const BUNDLED = "gaap";
const PATH = /\.(ya?ml|json)$/;

function pickAction(model: ApiModel, name: string): FoundAction {
  const action = model.actions.find((candidate) => candidate.name === name);
  if (action !== undefined) return { model, action };
  const known = model.actions.map((candidate) => candidate.name);
  throw new UsageError(`${model.service.title} has no action ${name}.${nearest(name, known) || LISTED}`);
}

const CONFIGURATION = "redocly.yaml";

/** The documents of the folder's configuration, which is recalled where it did not change: YAML takes long to load. */
async function listApis(): Promise<readonly ApiConfiguration[]> {
  if (!existsSync(CONFIGURATION)) return [];
  const { fingerprint, recall, remember, toolchainStamp } = await import("../model/cache/index.js");
  const folder = process.cwd();
  const stamp = toolchainStamp();
  const key = stamp && fingerprint(`${stamp} ${readFileSync(CONFIGURATION, "utf8")}`);
  // Nobody else writes these files; what does not look like ours is not believed.
  const known = recall(folder, CONFIGURATION) as Partial<KnownApis> | undefined;
  if (key !== undefined && known?.key === key && known.apis) return known.apis;
  const { readConfiguration } = await import("./read-configuration.js");
  const { apis } = readConfiguration(folder);
  if (key !== undefined) remember(folder, CONFIGURATION, { key, apis } satisfies KnownApis);
  return apis;
}

interface KnownApis {
  readonly key: string;
  readonly apis: readonly ApiConfiguration[];
}

function names(apis: readonly ApiConfiguration[]): readonly string[] {
  return apis.flatMap(({ key }) => [key, key.split("@", 1)[0] ?? key]);
}

async function standAlone(path: string): Promise<ApiConfiguration> {
  const { selectApis } = await import("./read-configuration.js");
  const [api] = selectApis({ apis: [] }, process.cwd(), [path]);
  if (api === undefined) throw new UsageError(`There is no document ${path}.`);
  return api;
}

/** Warnings of the document are for those who write it, and not for those who call the service. */
async function readModel(api: ApiConfiguration): Promise<ApiModel> {
  const { readApi } = await import("./load.js");
  return (await readApi(api, existsSync(CONFIGURATION) ? resolve(CONFIGURATION) : undefined)).model;
}

function bundledGaap(): ApiModel {
  return fromFile(createRequire(import.meta.url).resolve("#gaap"));
}

function fromFile(path: string): ApiModel {
  // The file was emitted by `openaction generate`, from a document that passed the rules.
  return buildModel(JSON.parse(readFileSync(path, "utf8")) as JsonObject);
}
