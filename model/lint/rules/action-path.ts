import { NAME_PATTERNS } from "../../build/name-patterns.js";
import { findNameClash } from "../../build/names.js";
import { checkPinnedHeader } from "../check-pinned-header.js";
import { defineRule, type Report } from "../define-rule.js";
import { type ActionSource, listActions, serviceField } from "../list-actions.js";
import type { SourceNode } from "../source-node.js";
import { quote } from "../wording.js";

const OTHER_METHODS = ["get", "put", "delete", "options", "head", "patch", "trace"];

/** Path key, operationId and action header give an action one and the same name, and no other action has it. */
export const actionPath = defineRule((root, report) => {
  const paths = root.get("paths");
  if (paths.entries().length === 0) {
    report(paths, "The document has no action; add one under `paths`, as in `/#CreateHTTPListener`.");
  }
  for (const [key, pathItem] of paths.entries()) checkPathItem(key, pathItem, report);
  const actions = listActions(root);
  const prefix = serviceField(root, "headerPrefix");
  for (const action of actions) {
    checkOperationId(action, actions, report);
    if (prefix === undefined) continue;
    checkPinnedHeader(
      action,
      `${prefix}Action`,
      { value: action.name, meaning: "the action's name" },
      report,
    );
  }
  checkCase(actions, report);
  checkClash(root, actions, report);
});

function checkPathItem(key: string, pathItem: SourceNode, report: Report): void {
  if (!key.startsWith("/#") || !NAME_PATTERNS.action.test(key.slice(2))) {
    const message = `The path key ${quote(key)} is not \`/#\` and an action's name, as in \`/#CreateHTTPListener\`.`;
    const word = key.replace(/[^A-Za-z0-9]/g, "");
    report(pathItem.key, message, { suggest: /^[A-Z]/.test(word) ? [`/#${word}`] : [] });
  }
  if (!pathItem.get("post").isObject) {
    report(pathItem.get("post"), `${quote(key)} has no \`post\` operation; an action is called by POST.`);
  }
  for (const method of OTHER_METHODS) {
    const operation = pathItem.get(method);
    if (!operation.exists) continue;
    report(operation.key, `${quote(key)} has a \`${method}\` operation; an action is called by POST alone.`);
  }
}

function checkOperationId(action: ActionSource, actions: readonly ActionSource[], report: Report): void {
  const { name, operation } = action;
  const id = operation.get("operationId");
  if (id.value === name) return;
  if (id.text === undefined) {
    report(id, `${name} has no \`operationId\`; write \`operationId: ${name}\`.`);
    return;
  }
  const owner = actions.find(
    (other) => other !== action && other.operation.get("operationId").value === id.value,
  );
  if (owner === undefined) {
    report(
      id,
      `\`operationId\` is ${quote(id.text)}, but the path key says \`${name}\`; write the same in both.`,
    );
    return;
  }
  const message =
    `The operationId ${quote(id.text)} stands at \`/#${name}\` and at \`/#${owner.name}\`; ` +
    `write \`operationId: ${name}\` here.`;
  report(id, message, { also: owner.operation.get("operationId").location });
}

/** Functions and facts of actions stand side by side in a package. */
function checkClash(root: SourceNode, actions: readonly ActionSource[], report: Report): void {
  const prefix = root.get("x-action-service").get("identifier").text ?? "";
  const found = findNameClash(
    prefix,
    actions.map(({ name }) => name),
  );
  const owner = actions.find(({ name }) => name === found?.action);
  if (found === undefined || owner === undefined) return;
  const message = `\`/#${owner.name}\` would be \`${found.name}\` in code, but ${found.reason}; choose another name.`;
  report(owner.pathItem.key, message);
}

/** Generated files are named after actions, and not every file system tells capitals from small letters. */
function checkCase(actions: readonly ActionSource[], report: Report): void {
  const known = new Map<string, ActionSource>();
  for (const action of actions) {
    const folded = action.name.toLowerCase();
    const other = known.get(folded);
    known.set(folded, other ?? action);
    if (other === undefined) continue;
    const message =
      `\`/#${action.name}\` and \`/#${other.name}\` differ in case alone, so that the generated file of one ` +
      "would overwrite the other's; keep one of them.";
    report(action.pathItem.key, message, { also: other.pathItem.key });
  }
}
