import { relative } from "node:path";
import type { ApiModel } from "../../model/index.js";
import type { ReleasedDocument } from "./plan-release.js";

/**
 * The documents that packages are generated from, in the folder of the last release and in the one of the next. A
 * package keeps its folder, whatever its document is called.
 */
export async function pairDocuments(before: string, after: string): Promise<readonly ReleasedDocument[]> {
  const old = await readDocuments(before);
  const current = await readDocuments(after);
  return [...new Set([...current.keys(), ...old.keys()])].map((folder) => {
    const [was, is] = [old.get(folder), current.get(folder)];
    return {
      name: is?.name ?? was?.name ?? folder,
      ...(was !== undefined && { before: was.model }),
      ...(is !== undefined && { after: is.model }),
    };
  });
}

interface Document {
  readonly name: string;
  readonly model: ApiModel;
}

/** By the folder of the package, relative to the repository. */
async function readDocuments(root: string): Promise<ReadonlyMap<string, Document>> {
  const { loadApi, readConfiguration } = await import("../../model/loader/index.js");
  const { apis, path } = readConfiguration(root);
  const documents = new Map<string, Document>();
  for (const api of apis) {
    if (api.output === undefined) continue;
    const { model } = await loadApi(api, path);
    documents.set(relative(root, api.output), { name: api.key.split("@", 1)[0] ?? api.key, model });
  }
  return documents;
}
