import { toFunctionName } from "../../build/names.js";
import { checkKeys, checkList, checkMember, type Place } from "../checks.js";
import { defineRule, type Report } from "../define-rule.js";
import { type ActionSource, listActions, requestContent } from "../list-actions.js";
import { listItemMembers, listMembers, listResultMembers } from "../list-members.js";
import type { SourceNode } from "../source-node.js";
import { nearestNames, quote } from "../wording.js";

const KEYS = ["list", "items", "key", "same", "id", "createdAt", "takenCode"];

/** The `x-reconcile` of a create names a read that lists what exists, and members that are there. */
export const actionReconcile = defineRule((root, report) => {
  const actions = listActions(root);
  for (const action of actions) {
    const recipe = action.operation.get("x-reconcile");
    if (!recipe.exists) continue;
    const owner = `\`x-reconcile\` of ${action.name}`;
    if (action.operation.get("x-effect").value !== "create") {
      report(recipe.key, `${action.name} does not create anything; only a create has \`x-reconcile\`.`);
    } else if (!recipe.isObject) {
      report(recipe, `${owner} must be a mapping with \`${KEYS.join("`, `")}\`.`);
    } else {
      checkNames(action, actions, report);
      checkKeys(recipe, owner, KEYS, report);
      checkTakenCode(action, recipe.get("takenCode"), owner, report);
      const list = findList(recipe.get("list"), actions, owner, report);
      if (list !== undefined) checkMembers({ root, action, list, recipe, owner, report });
    }
  }
});

/** The recipe becomes a constant that is called after the create's function. */
function checkNames(action: ActionSource, actions: readonly ActionSource[], report: Report): void {
  const name = `${toFunctionName(action.name)}Reconciliation`;
  const twin = actions.find((other) => toFunctionName(other.name) === name);
  if (twin === undefined) return;
  const message = `The recipe of ${action.name} and the function of ${twin.name} would both be called \`${name}\`; rename the action.`;
  report(twin.pathItem.key, message, { also: action.operation.get("x-reconcile").key });
}

function findList(
  node: SourceNode,
  actions: readonly ActionSource[],
  owner: string,
  report: Report,
): ActionSource | undefined {
  const reads = actions.filter(({ operation }) => operation.get("x-effect").value === "read");
  const list = reads.find(({ name }) => name === node.value);
  if (list !== undefined) return list;
  const names = reads.map(({ name }) => name);
  const problem = actions.some(({ name }) => name === node.value) ? "is no read" : "is no action";
  const message = node.exists
    ? `${owner} asks ${quote(node.value)}, which ${problem}; name the one that lists what exists.`
    : `${owner} has no \`list\`; name the read that lists what exists.`;
  report(node, message, { suggest: nearestNames(String(node.value), names) });
  return undefined;
}

function checkTakenCode({ name, operation }: ActionSource, node: SourceNode, owner: string, report: Report) {
  const codes = operation
    .get("x-error-codes")
    .items()
    .flatMap(({ text }) => text ?? []);
  if (codes.some((code) => code === node.value)) return;
  const message = node.exists
    ? `\`takenCode\` is ${quote(node.value)}, which is not in the \`x-error-codes\` of ${name}.`
    : `${owner} has no \`takenCode\`; name the code of ${name} where something else is in its place.`;
  report(node, message, { suggest: nearestNames(String(node.value), codes) });
}

/** What the members of a recipe are looked up in. */
interface Recipe {
  readonly root: SourceNode;
  readonly action: ActionSource;
  readonly list: ActionSource;
  readonly recipe: SourceNode;
  readonly owner: string;
  readonly report: Report;
}

function checkMembers({ root, action, list, recipe, owner, report }: Recipe): void {
  const title = (key: string) => `\`${key}\` in the ${owner}`;
  const created = { members: listResultMembers(root, action), title: `the result of ${action.name}` };
  const listed = { members: listResultMembers(root, list), title: `the result of ${list.name}` };
  const items = {
    members: listItemMembers(listed.members.get(recipe.get("items").text ?? "")),
    title: `what ${list.name} lists`,
  };
  const wanted = requestMembers(action);
  checkList(recipe.get("items"), title("items"), listed, report);
  for (const [key, places] of [
    ["key", [wanted, requestMembers(list), items]],
    ["same", [wanted, items]],
    ["id", [created, items]],
    ["createdAt", [items]],
  ] as const) {
    const node = recipe.get(key);
    const isList = key === "key" || key === "same";
    if (isList && node.items().length === 0) report(node, `${title(key)} must list at least one member.`);
    for (const name of isList ? node.items() : [node]) {
      for (const place of places) checkMember(name, title(key), place, report);
    }
  }
}

function requestMembers(action: ActionSource): Place {
  const members = listMembers(requestContent(action).get("schema"));
  return { members, title: `the request of ${action.name}` };
}
