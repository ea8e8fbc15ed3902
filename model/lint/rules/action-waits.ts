import { checkKeys, checkList, checkMember, checkText, type Place } from "../checks.js";
import { defineRule, type Report } from "../define-rule.js";
import { findMismatches } from "../find-mismatches.js";
import { listActions } from "../list-actions.js";
import { listItemMembers, listResultMembers } from "../list-members.js";
import type { SourceNode } from "../source-node.js";
import { quote } from "../wording.js";

const KEYS = ["description", "items", "member", "done", "failed"];

/** The conditions in the `x-wait` of a read have names to call them by, and look at members that are there. */
export const actionWaits = defineRule((root, report) => {
  for (const action of listActions(root)) {
    const waits = action.operation.get("x-wait");
    if (!waits.exists) continue;
    if (action.operation.get("x-effect").value !== "read") {
      report(waits.key, `${action.name} is no read; only a read has \`x-wait\`.`);
    } else if (waits.entries().length === 0) {
      report(waits, `\`x-wait\` of ${action.name} must be a mapping of names to conditions.`);
    } else {
      const members = listResultMembers(root, action);
      const result = { members, title: `the result of ${action.name}` };
      for (const [name, wait] of waits.entries()) checkWait(name, wait, result, report);
    }
  }
});

function checkWait(name: string, wait: SourceNode, result: Place, report: Report): void {
  const owner = `The condition ${quote(name)}`;
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    report(wait.key, `${owner} must have a name of lower-case letters, digits and hyphens, a letter first.`);
  }
  checkKeys(wait, owner, KEYS, report);
  checkText(wait.get("description"), owner, "description", "say when it holds", report);
  checkList(wait.get("items"), `\`items\` of ${quote(name)}`, result, report);
  const members = listItemMembers(result.members.get(wait.get("items").text ?? ""));
  checkMember(
    wait.get("member"),
    `\`member\` of ${quote(name)}`,
    { members, title: "what is listed" },
    report,
  );
  checkValues(wait, owner, members.get(wait.get("member").text ?? ""), report);
}

function checkValues(wait: SourceNode, owner: string, member: SourceNode | undefined, report: Report): void {
  const done = wait.get("done");
  const failed = wait.get("failed");
  if (done.items().length === 0) report(done, `${owner} has no \`done\`; list the values to wait for.`);
  if (failed.exists && !Array.isArray(failed.value)) {
    report(failed, `${owner} must list in \`failed\` the values from which it is not reached any more.`);
  }
  for (const node of [...done.items(), ...failed.items()]) {
    const isScalar = typeof node.value === "string" || typeof node.value === "number";
    const [mismatch] = member === undefined ? [] : findMismatches(node.value, member);
    if (mismatch !== undefined) report(node, `${owner}: ${quote(node.value)} ${mismatch.problem}.`);
    else if (!isScalar) report(node, `${owner}: ${quote(node.value)} is neither a text nor a number.`);
  }
  for (const node of failed.items()) {
    const twin = done.items().find(({ value }) => value === node.value);
    if (twin === undefined) continue;
    report(node, `${owner} both waits for ${quote(node.value)} and fails with it.`, { also: twin.location });
  }
}
