import { join, relative } from "node:path";

/** A path as people type it: relative to where they are. */
export function relativePath(...parts: readonly string[]): string {
  return relative(process.cwd(), join(...parts)).replaceAll("\\", "/") || ".";
}
