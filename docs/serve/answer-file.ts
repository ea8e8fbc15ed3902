import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { decodePath } from "./decode-path.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

/** Headers that a page cannot say of itself, and those that keep a browser from guessing. */
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Answers with a file of a folder, never with one outside of it. */
export async function answerFile(
  folder: string,
  { url = "/", method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isRead = method === "GET" || method === "HEAD";
  const path = isRead ? pathOf(folder, url) : undefined;
  const content = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  if (path === undefined || content === undefined) {
    const status = isRead ? 404 : 405;
    response.writeHead(status, { ...HEADERS, "content-type": "text/plain" });
    response.end(isRead ? "There is no such page.\n" : "Only pages are served here.\n");
    return;
  }
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  response.writeHead(200, { ...HEADERS, "content-type": type, "content-length": content.byteLength });
  response.end(method === "HEAD" ? undefined : content);
}

function pathOf(folder: string, url: string): string | undefined {
  const [path = "/"] = url.split(/[?#]/, 1);
  const decoded = decodePath(path);
  if (decoded === undefined || decoded.includes("\0")) return undefined;
  const file = normalize(join(folder, decoded.endsWith("/") ? `${decoded}index.html` : decoded));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}
