import type { JsonObject } from "../model/index.js";

/** Where a behaviour writes its changes, so that they outlive the emulator. A record is kept whole or not at all. */
export interface Journal {
  /** What earlier runs wrote, oldest first. */
  readonly records: readonly JsonObject[];
  /** Puts these records in the place of all there are. */
  rewrite(records: readonly JsonObject[]): void;
  append(record: JsonObject): void;
  /** Resolves when everything appended so far is on its medium; rejects once writing has failed. */
  flushed(): Promise<void>;
}
