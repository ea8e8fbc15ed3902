import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Whether a path is a folder or stands in it, once all links are followed. */
export function isInside(folder: string, path: string): boolean {
  const inside = relative(followLinks(folder), followLinks(path));
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** The real path of a file; of one that is not there, where it would be. */
function followLinks(path: string): string {
  let folder = resolve(path);
  const missing: string[] = [];
  while (dirname(folder) !== folder) {
    try {
      return join(realpathSync(folder), ...missing);
    } catch {
      missing.unshift(basename(folder));
      folder = dirname(folder);
    }
  }
  return join(folder, ...missing);
}
