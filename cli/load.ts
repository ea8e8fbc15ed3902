import type { ApiConfiguration, Configuration, LoadedApi } from "../model/loader/index.js";
import { reportProblems, UsageError } from "./fail.js";

/** The documents a command works on, and the configuration they stand in. */
export interface Selection {
  readonly configuration: Configuration;
  readonly apis: readonly ApiConfiguration[];
}

/** Finds the documents that were named, or all of the folder's `redocly.yaml`. */
export async function select(documents: readonly string[]): Promise<Selection> {
  const { readConfiguration, selectApis } = await import("./read-configuration.js");
  const configuration = readConfiguration(process.cwd());
  const apis = selectApis(configuration, process.cwd(), documents);
  if (apis.length === 0) {
    throw new UsageError(
      "There is no document to work on: name one, or run this where a redocly.yaml lists documents under `apis`.",
    );
  }
  return { configuration, apis };
}

/** Reads a document and shows its warnings. */
export async function load(api: ApiConfiguration, configuration: Configuration): Promise<LoadedApi> {
  const loaded = await readApi(api, configuration.path);
  if (loaded.problems.length > 0) reportProblems(loaded.problems);
  return loaded;
}

/** Reads a document. One that did not change since it was last read is recalled, so that a call need not wait for it. */
export async function readApi(api: ApiConfiguration, configPath: string | undefined): Promise<LoadedApi> {
  const { recallDocument, rememberDocument } = await import("../model/cache/index.js");
  const recalled = recallDocument(api, configPath);
  if (recalled !== undefined) return { ...recalled, configuration: api };
  const { loadApi } = await import("../model/loader/index.js");
  const read = await loadApi(api, configPath);
  rememberDocument(api, configPath, read);
  return read;
}

/** The folder that a document's package is generated into. */
export function outputOf(api: ApiConfiguration): string {
  if (api.output === undefined) {
    throw new UsageError(
      `${api.key} has no output folder. List it in redocly.yaml, with \`x-openaction: { output: generated/NAME }\`.`,
    );
  }
  return api.output;
}
