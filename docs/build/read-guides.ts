import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Guide } from "./site.js";

/** Reads the Markdown files of a folder in the order of their names; none where there is no such folder. */
export function readGuides(folder: string): readonly Guide[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readGuide(join(folder, name)));
}

/** Reads the changelog of a folder, if it has one. */
export function readChangelog(folder: string): Guide | undefined {
  const file = join(folder, "CHANGELOG.md");
  return existsSync(file) ? readGuide(file) : undefined;
}

function readGuide(file: string): Guide {
  const text = readFileSync(file, "utf8");
  const name = basename(file, ".md");
  const [heading, title = name] = /^\s*# (.+)\n?/.exec(text) ?? [""];
  return { name: name.toLowerCase(), title: title.trim(), text: text.slice(heading.length) };
}
