import type { Change, Ratings } from "../generator/diff/index.js";
import type { Side } from "./diff-side.js";
import { coloursOf, count, fold, print, showText } from "./terminal.js";

/** What the generator knows of changes; loaded by the verb, since start-up loads nothing. */
export type Rules = typeof import("../generator/diff/index.js");

/** Two documents and what changed between them. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly changes: readonly Change[];
  readonly ratings: Ratings | undefined;
  /** The lowest version that may follow; absent where that of the old document is not known. */
  readonly next: string | undefined;
}

/** Prints a comparison on standard output, by the name of the format. */
export const printers: Readonly<Record<string, (comparison: Comparison, rules: Rules) => void>> = {
  text: printText,
  json: printJson,
  markdown: printMarkdown,
};

function printText({ before, after, changes, ratings, next }: Comparison, rules: Rules): void {
  const { bold, dim, red, yellow, green } = coloursOf(process.stdout);
  if (changes.length > 0) print(dim("callers / servers"));
  const paint = { major: red, minor: yellow, patch: dim };
  for (const group of rules.groupByAction(changes)) {
    print(bold(showText(group.action ?? "All actions")));
    for (const change of group.changes) {
      const { callers, servers, path, id } = change;
      const rating = `${paint[callers](callers)} ${dim("/")} ${paint[servers](servers)}`;
      const place = path === "" ? "" : `${showText(path)}: `;
      const line = `  ${rating}  ${place}${rules.sentenceOf(change, showText)}  ${dim(id)}`;
      print(fold(line, process.stdout, " ".repeat(6)));
    }
    print();
  }
  const sides = `${showText(before.name)} to ${showText(after.name)}`;
  if (ratings === undefined) {
    print(`${green("✓")} ${sides}: nothing changed`);
    return;
  }
  const wanted = next === undefined ? "" : `; the next version after ${before.version} is ${next}`;
  const summary = `${ratings.callers} for callers, ${ratings.servers} for servers${wanted}`;
  print(fold(`${sides}: ${count(changes.length, "change")}, ${summary}`, process.stdout));
}

function printMarkdown({ changes, next }: Comparison, rules: Rules): void {
  process.stdout.write(rules.toMarkdown(next ?? "Unreleased", changes));
}

function printJson({ before, after, changes, ratings, next }: Comparison, rules: Rules): void {
  const report = {
    old: { name: before.name, version: before.version ?? null },
    new: { name: after.name, version: after.version ?? null },
    callers: ratings?.callers ?? null,
    servers: ratings?.servers ?? null,
    next: next ?? null,
    changes: changes.map((change) => ({
      id: change.id,
      action: change.action ?? null,
      path: change.path,
      direction: change.direction,
      callers: change.callers,
      servers: change.servers,
      sentence: rules.sentenceOf(change, (text) => text),
    })),
  };
  print(JSON.stringify(report, undefined, 2));
}
