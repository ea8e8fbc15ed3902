import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
const WORKSPACES = { runtime: "runtime", gaap: "generated/gaap" };

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

/** Copies what git knows, and what it would; dependencies are linked, the workspaces to the copy's own. */
export async function cloneRepository(from = root): Promise<Clone> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "openaction-clone-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = async (program: string, ...args: readonly string[]) => {
    const options = { cwd: folder, env: environment, maxBuffer: 64 * 1024 * 1024 };
    return (await execute(program, [...args], options)).stdout;
  };
  const listed = await execute("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: from,
  });
  for (const file of new Set(listed.stdout.split("\0"))) copyFile(from, file, folder);
  linkModules(folder);
  await run("git", "init", "--quiet");
  await run("git", "add", "--all");
  await run("git", "commit", "--quiet", "--message", "Begin");
  return { folder, run };
}

function copyFile(from: string, file: string, folder: string): void {
  if (file === "" || !existsSync(join(from, file))) return;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  cpSync(join(from, file), join(folder, file));
}

function linkModules(folder: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@openaction"), { recursive: true });
  for (const [name, path] of Object.entries(WORKSPACES))
    symlinkSync(join(folder, path), join(modules, "@openaction", name));
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "@openaction") symlinkSync(join(root, "node_modules", name), join(modules, name));
}
