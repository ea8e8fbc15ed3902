import { existsSync, readFileSync } from "node:fs";
import { type ActionSources, buildModel } from "../build/build-model.js";
import type { ApiConfiguration, Problem } from "../configuration/index.js";
import type { JsonObject } from "../type-model.js";
import type { ApiModel } from "../types.js";
import { leadsElsewhere } from "./leads-elsewhere.js";
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

/** What is known of a document that was read before, without reading it again. */
export interface SeenDocument extends Pick<ReadDocument, "packageName" | "problems" | "files"> {
  /** Of the document in one piece. */
  readonly fingerprint: string;
}

interface Entry extends Omit<SeenDocument, "files"> {
  readonly key: string;
  readonly files: readonly (readonly [path: string, hash: string])[];
}

/** The document stands apart, since it is large and often not asked for. */
interface Body {
  readonly text: string;
  readonly sources: readonly (readonly [action: string, source: string])[];
}

/** Recalls what a document led to before, if neither it nor its settings nor this build changed since. */
export function recallSeen(api: ApiConfiguration, configPath?: string): SeenDocument | undefined {
  const key = keyOf(api, configPath);
  // Nobody else writes these files; what does not look like ours is not believed.
  const entry = recall(api.folder, api.root) as Partial<Entry> | undefined;
  if (key === undefined || entry?.key !== key) return undefined;
  const { files, problems, packageName, fingerprint: document } = entry;
  if (!files || !problems || !packageName || !document) return undefined;
  if (!files.every(([path, hash]) => hashOf(path) === hash)) return undefined;
  return { problems, packageName, fingerprint: document, files: files.map(([path]) => path) };
}

/** Recalls a document that was read before, under the same conditions. */
export function recallDocument(api: ApiConfiguration, configPath?: string): ReadDocument | undefined {
  const seen = recallSeen(api, configPath);
  if (seen === undefined) return undefined;
  // As above; the fingerprint tells the rest.
  const { text, sources } = (recall(api.folder, bodyOf(api)) ?? {}) as Partial<Body>;
  if (!text || !sources || fingerprint(text) !== seen.fingerprint) return undefined;
  // The text was made of a document.
  const document = JSON.parse(text) as JsonObject;
  return { ...seen, document, model: buildModel(document, new Map(sources)) };
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
  const text = JSON.stringify(document);
  remember(api.folder, bodyOf(api), { text, sources: [...sourcesOf(model)] } satisfies Body);
  remember(api.folder, api.root, {
    key,
    problems,
    packageName,
    files: hashes,
    fingerprint: fingerprint(text),
  } satisfies Entry);
}

function bodyOf({ root }: ApiConfiguration): string {
  return `${root} in one piece`;
}

/** Names what else than the document decides what it leads to. Beside settings that lead elsewhere nothing is remembered. */
export function keyOf(api: ApiConfiguration, configPath: string | undefined): string | undefined {
  const stamp = toolchainStamp();
  if (stamp === undefined || leadsElsewhere(configPath)) return undefined;
  const settings = configPath === undefined ? "" : readFileSync(configPath, "utf8");
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
