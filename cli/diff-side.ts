import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { ApiModel } from "../model/index.js";
import type { ApiConfiguration, Configuration, Problem } from "../model/loader/index.js";
import { UsageError } from "./fail.js";
import { readRevision } from "./revision.js";

/** A document that is compared, and the version of the package that is made of it. */
export interface Side {
  readonly model: ApiModel;
  /** As it was asked for, `git:v0.1.0`. */
  readonly name: string;
  /** Absent where neither a configuration nor a manifest tells it. */
  readonly version?: string;
}

/** A side as it was asked for: which document, and in which revision if not in the working copy. */
export interface SideName {
  readonly document?: string;
  readonly revision?: string;
}

/** Reads `gaap`, `spec/openapi.yaml`, `git:v0.1.0` and `git:v0.1.0:gaap`. */
export function parseSide(text: string): SideName {
  const [, revision, document] = /^git:([^:]*)(?::(.+))?$/.exec(text) ?? [];
  if (revision === undefined) return { document: text };
  return { revision, ...(document !== undefined && { document }) };
}

/** Reads the document of one side. One that is not named is the only one of the configuration. */
export async function openSide({ document, revision }: SideName, cwd: string): Promise<Side> {
  if (revision === undefined) return readSide(cwd, document, document ?? "the working copy");
  const { folder, remove } = await readRevision(revision, cwd);
  const inFolder = document !== undefined && isAbsolute(document) ? relative(cwd, document) : document;
  try {
    return await readSide(folder, inFolder, `git:${revision}`);
  } catch (error) {
    throw nameRevision(error, folder, revision);
  } finally {
    remove();
  }
}

async function readSide(folder: string, document: string | undefined, name: string): Promise<Side> {
  const { loadApi, readConfiguration, selectApis } = await import("../model/loader/index.js");
  const configuration = readConfiguration(folder);
  const [api, ...others] = selectApis(configuration, folder, document === undefined ? [] : [document]);
  if (api === undefined || others.length > 0) throw new UsageError(askForOne(configuration, name));
  const { model } = await loadApi(api, configuration.path);
  const version = versionOf(api);
  return { model, name, ...(version !== undefined && { version }) };
}

function askForOne({ apis }: Configuration, name: string): string {
  if (apis.length === 0)
    return `There is no redocly.yaml in ${name}; name the document, as in git:HEAD:FILE.`;
  const keys = apis.map(({ key }) => key).join(", ");
  return `There are several documents in ${name}; name one of ${keys} on either side.`;
}

/** What is generated has the version of the configuration; a bundled document lies beside the manifest of its package. */
function versionOf(api: ApiConfiguration): string | undefined {
  if (api.output !== undefined) return api.packageVersion;
  const manifest = join(dirname(api.root), "package.json");
  if (!existsSync(manifest)) return undefined;
  const { version }: { readonly version?: unknown } = JSON.parse(readFileSync(manifest, "utf8"));
  return typeof version === "string" ? version : undefined;
}

/** Problems of a revision, told with its name instead of a temporary folder. */
function nameRevision(error: unknown, folder: string, revision: string): unknown {
  if (!(error instanceof Error) || !("problems" in error) || !Array.isArray(error.problems)) return error;
  const place = relative(process.cwd(), folder);
  // Only an error of the loader has problems, and it has nothing else there.
  const problems = (error.problems as readonly Problem[]).map((problem) => ({
    ...problem,
    file: problem.file.replace(place, () => `git:${revision}:`).replace(":/", ":"),
  }));
  return Object.assign(error, { problems });
}
