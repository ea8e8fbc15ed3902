import { readFile } from "node:fs/promises";
import { UsageError } from "../fail.js";
import { printAside } from "../terminal.js";

/** All of standard input. On a terminal it tells whoever sits there what is waited for, and for which option. */
export async function readStandardInput(option: string): Promise<string> {
  if (process.stdin.isTTY === true) printAside(`Type the JSON for ${option}, then Ctrl+D.`);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** Text of a file, or of standard input for `-`. Throws a `UsageError` where it cannot be read. */
export async function readText(path: string, option: string): Promise<string> {
  if (path === "-") return readStandardInput(option);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
