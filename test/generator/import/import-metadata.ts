import { join } from "node:path";
import { type ImportedDocument, importTencent } from "../../../generator/import/index.js";
import { type LoadedApi, loadApi, readConfiguration } from "../../../model/loader/index.js";
import { createFolder } from "../../workspace.js";
import { type Metadata, writeMetadata } from "./write-metadata.js";

/** A service that was imported and whose document was then read back, which includes all rules. */
export interface Imported {
  readonly out: string;
  readonly path: string;
  readonly document: ImportedDocument;
  readonly api: LoadedApi;
}

/** Imports a service and reads the document back. */
export async function importMetadata(metadata: Metadata): Promise<Imported> {
  const path = writeMetadata(metadata);
  const out = join(createFolder(), "out");
  const [document] = importTencent(path, out);
  const configuration = readConfiguration(out);
  const [api] = configuration.apis;
  if (document === undefined || api === undefined) throw new Error("nothing was imported");
  return { path, out, document, api: await loadApi(api, configuration.path) };
}
