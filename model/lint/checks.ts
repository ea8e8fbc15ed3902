import type { Report } from "./define-rule.js";
import type { SourceNode } from "./source-node.js";
import { enumerate, nearestNames, quote } from "./wording.js";

/** Refuses keys that nobody reads, such as a misspelt optional one. */
export function checkKeys(node: SourceNode, owner: string, known: readonly string[], report: Report): void {
  for (const [name, member] of node.entries()) {
    if (known.includes(name)) continue;
    report(member.key, `${owner} has the unknown key ${quote(name)}; it takes ${enumerate(known, "and")}.`, {
      suggest: nearestNames(name, known),
    });
  }
}

/** Requires one of a closed set of texts. */
export function checkChoice(
  node: SourceNode,
  owner: string,
  key: string,
  choices: readonly string[],
  report: Report,
): void {
  if (!node.exists) {
    report(node, `${owner} has no \`${key}\`; write ${enumerate(choices, "or")}.`);
  } else if (typeof node.value !== "string" || !choices.includes(node.value)) {
    const message = `\`${key}\` of ${owner} is ${quote(node.value)}; it must be ${enumerate(choices, "or")}.`;
    report(node, message, { suggest: nearestNames(String(node.value), choices) });
  }
}

/** Requires a text that is not blank. */
export function checkText(
  node: SourceNode,
  owner: string,
  key: string,
  purpose: string,
  report: Report,
): void {
  if (!node.exists) report(node, `${owner} has no \`${key}\`; ${purpose}.`);
  else if (node.text === undefined) report(node, `\`${key}\` of ${owner} is no text; ${purpose}.`);
}

/** Members that a name is looked up in, and what has them. */
export interface Place {
  readonly members: ReadonlyMap<string, SourceNode>;
  readonly title: string;
}

/** Requires the name of a member that something has. Where nothing is known to be there, nothing is known to be missing. */
export function checkMember(node: SourceNode, field: string, place: Place, report: Report): void {
  const { members, title } = place;
  if (node.text === undefined) {
    report(node, `${field} must name a member.`);
  } else if (members.size > 0 && !members.has(node.text)) {
    report(node, `${field} names ${quote(node.text)}, which is no member of ${title}.`, {
      suggest: nearestNames(node.text, [...members.keys()]),
    });
  }
}

/** Requires the name of a member that is a list. */
export function checkList(node: SourceNode, field: string, place: Place, report: Report): void {
  checkMember(node, field, place, report);
  const list = place.members.get(node.text ?? "");
  // Behind a reference that leads nowhere nothing is known.
  if (list === undefined || list.isBroken || list.get("items").isBroken || list.get("items").isObject) return;
  report(node, `${field} names ${quote(node.text)}, which is no list.`);
}
