import type { DocumentJob } from "./documents/index.js";
import { outputOf, select } from "./load.js";
import { runtimeVersion } from "./versions.js";

/** The documents that a command was asked for, with the packages that belong to them. */
export async function listJobs(
  documents: readonly string[],
  verb: DocumentJob["verb"],
): Promise<readonly DocumentJob[]> {
  const { configuration, apis } = await select(documents);
  return apis.map((api) => ({
    api,
    configPath: configuration.path,
    output: outputOf(api),
    runtimeVersion: runtimeVersion(),
    verb,
  }));
}
