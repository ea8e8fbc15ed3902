import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "..");
const WORKSPACES = { runtime: "runtime", gaap: "generated/gaap" };

/** Copies what git knows, and what it would; dependencies are linked, the workspaces to the copy's own. */
export async function copyRepository(to: string, from = root): Promise<void> {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout } = await promisify(execFile)("git", list, { cwd: from });
  for (const file of new Set(stdout.split("\0"))) copyFile(from, file, to);
  linkModules(to);
}

function copyFile(from: string, file: string, to: string): void {
  if (file === "" || !existsSync(join(from, file))) return;
  mkdirSync(dirname(join(to, file)), { recursive: true });
  cpSync(join(from, file), join(to, file));
}

function linkModules(folder: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@openaction"), { recursive: true });
  for (const [name, path] of Object.entries(WORKSPACES))
    symlinkSync(join(folder, path), join(modules, "@openaction", name));
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "@openaction") symlinkSync(join(root, "node_modules", name), join(modules, name));
}
