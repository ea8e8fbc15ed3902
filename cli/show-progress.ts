import { showText } from "./terminal.js";

/** One line that is written over, and gone at the end; nothing where nobody watches. */
export function showProgress(done: number, total: number, latest: string): void {
  if (!process.stderr.isTTY) return;
  const line = done < total ? `${done} of ${total}: ${showText(latest)}` : "";
  process.stderr.write(`\r\u001b[K${line}`);
}
