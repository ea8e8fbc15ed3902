import { readFileSync, rmSync, writeFileSync } from "node:fs";

/** A file that somebody else holds; the message names the process. */
export class LockError extends Error {
  override readonly name = "LockError";
}

/**
 * Claims a file for this process by another beside it, `PATH.lock`, which holds the number of the process. What a killed
 * process left is taken over. Returns what gives the claim up. Throws a {@link LockError} where a living process has it.
 */
export function lockFile(path: string): () => void {
  const lock = `${path}.lock`;
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const holder = Number(readFileSync(lock, "utf8"));
    // In a container each run has the same number: what claims to be held by this very process is an earlier run's.
    if (holder !== process.pid && isAlive(holder)) {
      throw new LockError(
        `${path} is in use by the process ${holder}. Stop it, or choose another file. Delete ${lock} if that process is no emulator.`,
      );
    }
    writeFileSync(lock, String(process.pid));
  }
  return () => rmSync(lock, { force: true });
}

/** Whether a process runs; one of another user may not be asked, which says that it does. */
function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
