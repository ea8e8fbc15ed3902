import { existsSync, readFileSync } from "node:fs";
import { type ActionSources, buildModel } from "../build/build-model.js";
import type { ApiConfiguration, Problem } from "../configuration/index.js";
import type { ApiModel, JsonObject } from "../types.js";
import { fingerprint, recall, remember, toolchainStamp } from "./store.js";

/** What reading a document leads to, as far as it can be remembered. */
export interface ReadDocument {
  readonly model: ApiModel;
  readonly document: JsonObject;
  readonly packageName: string;
  readonly problems: readonly Problem[];
  /** Every file that was read, by its absolute path. */
  readonly files: readonly string[];
}

interface Entry extends Omit<ReadDocument, "model" | "files"> {
  readonly key: string;
  readonly files: readonly (readonly [path: string, hash: string])[];
  readonly sources: readonly (readonly [action: string, source: string])[];
}

/** Recalls a document that was read before, if neither it nor its settings nor this build changed since. */
export function recallDocument(api: ApiConfiguration, configPath?: string): ReadDocument | undefined {
  const key = keyOf(api, configPath);
  // Nobody else writes these files; what does not look like ours is not believed.
  const entry = recall(api.folder, api.root) as Partial<Entry> | undefined;
  if (key === undefined || entry?.key !== key) return undefined;
  const { files, sources, problems, packageName, document } = entry;
  if (!files || !sources || !problems || !packageName || !document) return undefined;
  if (!files.every(([path, hash]) => hashOf(path) === hash)) return undefined;
  const model = buildModel(document, new Map(sources));
  return { document, problems, packageName, model, files: files.map(([path]) => path) };
}

/** Remembers a document with the files that it was read from. */
export function rememberDocument(
  api: ApiConfiguration,
  configPath: string | undefined,
  { model, document, problems, packageName, files }: ReadDocument,
): void {
  const key = keyOf(api, configPath);
  if (key === undefined) return;
  const hashes = files.map((path) => [path, hashOf(path) ?? ""] as const);
  const entry: Entry = {
    key,
    document,
    problems,
    packageName,
    files: hashes,
    sources: [...sourcesOf(model)],
  };
  remember(api.folder, api.root, entry);
}

/** Settings that lead to other files, such as plugins, cannot be watched; nothing is remembered beside them. */
function keyOf(api: ApiConfiguration, configPath: string | undefined): string | undefined {
  const stamp = toolchainStamp();
  const settings = configPath === undefined ? "" : readFileSync(configPath, "utf8");
  if (stamp === undefined || /^(?:plugins|extends|decorators|preprocessors):/m.test(settings))
    return undefined;
  return fingerprint(JSON.stringify([stamp, api, settings]));
}

function hashOf(path: string): string | undefined {
  return existsSync(path) ? fingerprint(readFileSync(path)) : undefined;
}

function sourcesOf(model: ApiModel): ActionSources {
  return new Map(
    model.actions.flatMap(({ name, source }) => (source === undefined ? [] : [[name, source] as const])),
  );
}
