import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "./fail.js";
import { run } from "./run.js";

/** The files of a revision, in a temporary folder that stands for the working directory. */
export interface RevisionFolder {
  readonly folder: string;
  remove(): void;
}

/**
 * Writes the files of a git revision into a temporary folder. Uses an index of its own, so that neither the working
 * copy nor what is staged there changes.
 */
export async function readRevision(revision: string, cwd: string): Promise<RevisionFolder> {
  const commit = await findCommit(revision, cwd);
  const top = (await run("git", ["rev-parse", "--show-toplevel"], { cwd })).trim();
  const within = (await run("git", ["rev-parse", "--show-prefix"], { cwd })).trim();
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), "openaction-revision-"));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  const options = { cwd: top, env: { GIT_INDEX_FILE: join(temporary, "index") } };
  try {
    await run("git", ["read-tree", commit], options);
    await run("git", ["checkout-index", "--all", `--prefix=${join(temporary, "files")}/`], options);
  } catch (error) {
    remove();
    throw error;
  }
  return { folder: join(temporary, "files", within), remove };
}

/** `--end-of-options` keeps a revision that begins with a dash from being an option. */
async function findCommit(revision: string, cwd: string): Promise<string> {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  try {
    return (await run("git", args, { cwd })).trim();
  } catch {
    throw new UsageError(`There is no revision ${revision} here; \`git log\` and \`git tag\` list them.`);
  }
}
