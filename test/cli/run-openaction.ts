import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const openaction = join(root, "dist/cli/main.js");

/** How a command ended. */
export interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder. Never rejects: how it ended is what is tested. */
export function runOpenaction(args: readonly string[], cwd: string): Promise<Ending> {
  return new Promise((done) => {
    execFile(process.execPath, [openaction, ...args], { cwd, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      done({ code, stdout, stderr });
    });
  });
}

/** A folder with a copy of this repository's documents, which a test may spoil; removed when the test ends. */
export function copyDocuments(): string {
  const folder = mkdtempSync(join(tmpdir(), "openaction-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, "spec"), join(folder, "spec"), { recursive: true });
  cpSync(join(root, "redocly.yaml"), join(folder, "redocly.yaml"));
  return folder;
}

/** Replaces the first occurrence of a text in a file of a folder. */
export function editFile(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  writeFileSync(
    join(folder, path),
    text.replace(from, () => to),
  );
}
