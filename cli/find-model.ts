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

/** Finds the document that a word names; without one, the first of `redocly.yaml`, or GAAP where there is none. */
export async function findModel(name?: string): Promise<ApiModel> {
  const apis = await listApis();
  if (apis.length === 0 && (name === undefined || name === "gaap")) return bundledGaap();
  const [only] = apis;
  const wanted =
    name === undefined ? only : apis.find(({ key }) => key === name || key.split("@", 1)[0] === name);
  if (wanted === undefined && name !== undefined && existsSync(name))
    return readModel(await standAlone(name));
  if (wanted === undefined)
    throw new UsageError(`There is no document ${name ?? ""}.${nearest(name ?? "", names(apis))}`);
  return readModel(wanted);
}

/** Finds the action that one or two words name: `ACTION`, or `DOCUMENT ACTION`. */
export async function findAction(words: readonly string[]): Promise<FoundAction> {
  const [first = "", second] = words;
  if (second !== undefined) return pickAction(await findModel(first), second);
  const apis = await listApis();
  if (apis.length <= 1) return pickAction(await findModel(), first);
  for (const api of apis) {
    const model = await readModel(api);
    const action = model.actions.find((candidate) => candidate.name === first);
    if (action !== undefined) return { model, action };
  }
  throw new UsageError(`No document of redocly.yaml has an action ${first}; name the document before it.`);
}

/** Whether a word names a document rather than an action. */
export async function isDocument(word: string): Promise<boolean> {
  const apis = await listApis();
  return names(apis).includes(word) || (apis.length === 0 && word === "gaap") || /\.(ya?ml|json)$/.test(word);
}

function pickAction(model: ApiModel, name: string): FoundAction {
  const action = model.actions.find((candidate) => candidate.name === name);
  if (action !== undefined) return { model, action };
  const known = model.actions.map((candidate) => candidate.name);
  throw new UsageError(`${model.service.title} has no action ${name}.${nearest(name, known)}`);
}

async function listApis(): Promise<readonly ApiConfiguration[]> {
  if (!existsSync("redocly.yaml")) return [];
  const { readConfiguration } = await import("../model/configuration/index.js");
  return readConfiguration(process.cwd()).apis;
}

function names(apis: readonly ApiConfiguration[]): readonly string[] {
  return apis.flatMap(({ key }) => [key, key.split("@", 1)[0] ?? key]);
}

async function standAlone(path: string): Promise<ApiConfiguration> {
  const { selectApis } = await import("../model/configuration/index.js");
  const [api] = selectApis({ apis: [] }, process.cwd(), [path]);
  if (api === undefined) throw new UsageError(`There is no document ${path}.`);
  return api;
}

/** A document that was read before is recalled, so that a call need not wait for the linter. */
async function readModel(api: ApiConfiguration): Promise<ApiModel> {
  const { load } = await import("./load.js");
  return (
    await load(api, existsSync("redocly.yaml") ? { path: resolve("redocly.yaml"), apis: [] } : { apis: [] })
  ).model;
}

function bundledGaap(): ApiModel {
  return fromFile(createRequire(import.meta.url).resolve("#gaap"));
}

function fromFile(path: string): ApiModel {
  // The file was emitted by `openaction generate`, from a document that passed the rules.
  return buildModel(JSON.parse(readFileSync(path, "utf8")) as JsonObject);
}
