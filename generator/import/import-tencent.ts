import { readCommonFiles } from "./common-files.js";
import { findMetadata } from "./find-metadata.js";
import { type ImportedService, importService } from "./import-service.js";
import { readMetadata } from "./read-metadata.js";
import { checkOutput, writeCommon, writeConfiguration, writeService } from "./write-import.js";

/** What an import tells of each service. */
export interface ImportedDocument {
  /** Key under `apis` in `redocly.yaml`, `gaap@2018-05-29`. */
  readonly key: string;
  /** Folder of the document, relative to that of the import. */
  readonly folder: string;
  readonly actions: number;
  /** Actions of the metadata; more than `actions` where some had to be left out. */
  readonly known: number;
  readonly notes: ImportedService["notes"];
}

/**
 * Imports the metadata of one service, or of all below a folder, into Action-style documents. Calls `onService` as each
 * one is written. Throws an `ImportError` where metadata or folder cannot be used.
 */
export function importTencent(
  source: string,
  output: string,
  onService: (document: ImportedDocument, index: number, total: number) => void = () => {},
): readonly ImportedDocument[] {
  const paths = findMetadata(source);
  checkOutput(output);
  const common = readCommonFiles();
  // Read twice rather than kept: nothing is written where one of them is bad, and a whole cloud does not fit in memory.
  for (const path of paths) readMetadata(path);
  writeCommon(output, common);
  const documents = paths.map((path, index) => {
    const service = readMetadata(path);
    const imported = importService(service, common);
    // With its version, so that another version imported later gets a folder of its own.
    const folder = `${service.name}-${service.version}`;
    writeService(output, folder, imported);
    const document = {
      key: `${service.name}@${service.version}`,
      folder,
      actions: imported.actions,
      known: service.actions.length,
      notes: imported.notes,
    };
    onService(document, index, paths.length);
    return document;
  });
  writeConfiguration(output, new Map(documents.map(({ key, folder }) => [key, folder])));
  return documents;
}
