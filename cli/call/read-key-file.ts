import { readFile, stat } from "node:fs/promises";
import { UsageError } from "../fail.js";
import { printAside } from "../terminal.js";

/** Rights of everybody but the owner. */
const OTHERS = 0o077;

/** Reads a file of keys that was named on the command line. As ssh does, refuses one that others can open. */
export async function readNamedKeys(path: string): Promise<string> {
  if (await isOpenToOthers(path)) {
    throw new UsageError(`Others can open ${path}, so its keys are not used. Run: chmod 600 ${path}`);
  }
  return readFile(path, "utf8");
}

/** Reads a file where other tools keep keys. They may leave it open to others, so that is told and nothing more. */
export async function readFoundKeys(path: string): Promise<string> {
  const text = await readFile(path, "utf8");
  if (await isOpenToOthers(path)) printAside(`warning: others can open ${path}. Run: chmod 600 ${path}`);
  return text;
}

/** Of the user's own files only: what others own, such as a file of the whole machine, is theirs to decide on. */
async function isOpenToOthers(path: string): Promise<boolean> {
  const file = await stat(path);
  const isOwn = process.getuid !== undefined && file.uid === process.getuid();
  return isOwn && file.isFile() && (file.mode & OTHERS) !== 0;
}
