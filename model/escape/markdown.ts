import { toLine } from "./characters.js";

/** Text in a Markdown paragraph or table cell: one line, markup and HTML shown as they stand. */
export function markdownText(text: string): string {
  return toLine(text).replace(/[\\`*_{}[\]<>|#&~]/g, (character) => `\\${character}`);
}

/** Text as inline code in Markdown, with a fence longer than any run of backticks in it. */
export function markdownCode(text: string): string {
  const line = toLine(text);
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
