import { readFile } from "node:fs/promises";
import { homedir } from "node:os";

/** What sources take from the machine they run on. */
export interface System {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's folder. */
  readonly home: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Text of a file; rejects with the code `ENOENT` where there is none. */
  readonly readFile: (path: string) => Promise<string>;
  readonly fetch: typeof globalThis.fetch;
}

/** Fills in what is not given: the machine itself, looked up when it is needed. */
export function systemOf(given: Partial<System>): System {
  return {
    env: given.env ?? process.env,
    home: given.home ?? homedir(),
    now: given.now ?? Date.now,
    readFile: given.readFile ?? ((path) => readFile(path, "utf8")),
    fetch: given.fetch ?? ((url, init) => globalThis.fetch(url, init)),
  };
}

/** Text of a file, `undefined` if there is none. */
export async function readIfThere({ readFile }: System, path: string): Promise<string | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // A folder in the place of the user's, or of a part of the path, holds no file either.
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new Error(`${path} cannot be read (${code}): mend its permissions, or remove it.`);
  }
}
