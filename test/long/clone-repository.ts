import { execFile } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { copyRepository } from "../copy-repository.js";

const execute = promisify(execFile);

/** Commits get the same time wherever they are made, so that they are the same commits. */
const environment = {
  ...process.env,
  ...Object.fromEntries(
    ["AUTHOR", "COMMITTER"].flatMap((who) => [
      [`GIT_${who}_NAME`, "Somebody"],
      [`GIT_${who}_EMAIL`, "somebody@example.com"],
      [`GIT_${who}_DATE`, "2026-01-02T03:04:05Z"],
    ]),
  ),
};

/** A repository of its own with the files of this one as they stand, one commit and no builds. */
export interface Clone {
  readonly folder: string;
  /** Runs a program there and returns what it printed. */
  run(program: string, ...args: readonly string[]): Promise<string>;
}

/** Copies this repository, or another copy of it, and commits what is there. */
export async function cloneRepository(from?: string): Promise<Clone> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "openaction-clone-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = async (program: string, ...args: readonly string[]) => {
    const options = { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 };
    return (await execute(program, [...args], options)).stdout;
  };
  await copyRepository(folder, from);
  await run("git", "init", "--quiet");
  await run("git", "add", "--all");
  await run("git", "commit", "--quiet", "--message", "Begin");
  return { folder, run };
}
