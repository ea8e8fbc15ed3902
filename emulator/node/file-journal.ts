import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  write,
  writeSync,
} from "node:fs";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import type { Journal } from "../index.js";
import { LockError, lockFile } from "./lock-file.js";

type JournalRecord = Journal["records"][number];

/** A state file that cannot be read or written; the message says which and why. */
export class StateFileError extends Error {
  override readonly name = "StateFileError";
}

const writeTo = promisify(write);
const flush = promisify(fdatasync);

/** A journal in a file of its own. */
export interface FileJournal extends Journal {
  /** Writes what is left, and lets others have the file. */
  close(): Promise<void>;
}

/** Settings of a journal. */
export interface FileJournalOptions {
  /** Forgets what earlier runs wrote. */
  readonly reset?: boolean;
}

/**
 * Opens a journal in a file, one record a line, each after its checksum. What a killed run left unfinished at the end
 * was never answered, and is dropped; damage anywhere else is an error. One process at a time may have it open.
 */
export function openJournal(path: string, { reset = false }: FileJournalOptions = {}): FileJournal {
  const unlock = claim(path);
  try {
    if (reset) rmSync(path, { force: true });
    return keepJournal(path, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function keepJournal(path: string, unlock: () => void): FileJournal {
  const records = existsSync(path) ? readRecords(path) : [];
  let file = openAppending(path);
  let pending: string[] = [];
  let written = Promise.resolve();
  let next: Promise<void> | undefined;
  const writePending = async () => {
    next = undefined;
    const lines = Buffer.from(pending.join(""));
    pending = [];
    for (let done = 0; done < lines.length; ) done += (await writeTo(file, lines, done)).bytesWritten;
    await flush(file);
  };
  const flushed = () => {
    if (pending.length === 0 || next !== undefined) return next ?? written;
    // A failed write fails all later ones: what came after it in the file could not be told from damage.
    next = written.then(writePending);
    written = next;
    return next;
  };
  return {
    records,
    rewrite(all) {
      closeSync(file);
      pending = [];
      replaceFile(path, all.map(renderLine).join(""));
      file = openAppending(path);
    },
    append: (record) => void pending.push(renderLine(record)),
    flushed,
    async close() {
      await flushed().finally(() => {
        closeSync(file);
        unlock();
      });
    },
  };
}

function renderLine(record: JournalRecord): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, "0");
}

function readRecords(path: string): readonly JournalRecord[] {
  const lines = explained(path, () => readFileSync(path, "utf8")).split("\n");
  // After the last line break there is nothing, or what was never finished.
  const complete = lines.slice(0, -1);
  return complete.flatMap((line, index) => {
    const json = line.slice(9);
    // The checksum tells that it is as it was written, which was a record.
    if (line.slice(0, 8) === checksum(json)) return [JSON.parse(json) as JournalRecord];
    if (index === complete.length - 1) return [];
    throw new StateFileError(`Line ${index + 1} of ${path} is damaged. Mend it, or start over with --reset.`);
  });
}

/** Puts a new file in the place of the old one, so that there is one or the other at any time. */
function replaceFile(path: string, content: string): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, "w", 0o600);
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
  renameSync(fresh, path);
}

function openAppending(path: string): number {
  return explained(path, () => openSync(path, "a", 0o600));
}

function claim(path: string): () => void {
  return explained(path, () => lockFile(path));
}

/** Says which file it is that cannot be written, or is in use. */
function explained<Result>(path: string, open: () => Result): Result {
  try {
    return open();
  } catch (cause) {
    const message =
      cause instanceof LockError
        ? `The state file ${cause.message}`
        : `The state file ${path} cannot be written.`;
    throw new StateFileError(message, { cause });
  }
}
