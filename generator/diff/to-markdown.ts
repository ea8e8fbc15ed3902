import { markdownCode, markdownText } from "../../model/escape/index.js";
import { type Change, sentenceOf } from "./change.js";
import { groupByAction } from "./group-by-action.js";

/**
 * The changes as an entry of a changelog, under a heading such as `0.2.0`: the service first, then each action; what
 * callers must react to first.
 */
export function toMarkdown(heading: string, changes: readonly Change[]): string {
  const body =
    changes.length === 0 ? "No change that callers or servers could notice.\n" : toSections(changes);
  return `## ${markdownText(heading)}\n\n${body}`;
}

/** A section for the service and one for each action. Where an entry tells of several documents, each names its own. */
export function toSections(changes: readonly Change[], document?: string): string {
  const prefix = document === undefined ? "" : `${markdownText(document)}: `;
  const sections = groupByAction(changes).map(({ action, changes: own }) => {
    const title = action === undefined ? "all actions" : markdownText(action);
    return `### ${prefix}${title}\n\n${own.map((change) => `${toMarkdownLine(change)}\n`).join("")}`;
  });
  return sections.join("\n");
}

/** One change as an item of a list, rated for callers. */
export function toMarkdownLine(change: Change): string {
  const place = change.path === "" ? "" : `${markdownCode(change.path)}: `;
  return `- **${change.callers}** ${place}${sentenceOf(change, markdownCode)}.`;
}
