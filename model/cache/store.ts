import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** SHA-256 of a text or of bytes, in hexadecimal digits. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Names the build that is running, so that what another one remembered is not believed. None where the sources run
 * unbuilt: they change without a sign.
 */
export function toolchainStamp(): string | undefined {
  const path = fileURLToPath(import.meta.url);
  if (!path.endsWith(".js")) return undefined;
  const { version } = createRequire(import.meta.url)("#manifest");
  return `${version} ${statSync(path).mtimeMs}`;
}

/** What was remembered under a name for a folder; `undefined` if nothing was, or nothing that can be read. */
export function recall(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(pathOf(folder, name), "utf8"));
  } catch {
    return undefined;
  }
}

/** Remembers a value. A cache that cannot be written costs time and nothing else, so failures are passed over. */
export function remember(folder: string, name: string, value: unknown): void {
  const path = pathOf(folder, name);
  const fresh = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, JSON.stringify(value));
    renameSync(fresh, path);
  } catch {
    // Said above: the next run reads everything again.
  }
}

/** Beside the packages of the folder where it has some, as other tools do, else with the caches of the user. */
function pathOf(folder: string, name: string): string {
  const modules = join(folder, "node_modules");
  const base = existsSync(modules)
    ? join(modules, ".cache")
    : (process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"));
  return join(base, "openaction", `${fingerprint(`${folder}\n${name}`).slice(0, 24)}.json`);
}
