import { type ActionSource, answerSchema, serviceField } from "./list-actions.js";
import type { SourceNode } from "./source-node.js";

/** Members that an object may have, or any of the objects of its `oneOf`, by their names. */
export function listMembers(schema: SourceNode): ReadonlyMap<string, SourceNode> {
  const members = new Map<string, SourceNode>();
  const visited = new Set<unknown>();
  const visit = (node: SourceNode) => {
    if (visited.has(node.value)) return;
    visited.add(node.value);
    for (const [name, member] of node.get("properties").entries()) {
      if (member.value !== false && !members.has(name)) members.set(name, member);
    }
    node.get("oneOf").items().forEach(visit);
  };
  visit(schema);
  return members;
}

/** Members of what an action answers if it succeeds. */
export function listResultMembers(root: SourceNode, action: ActionSource): ReadonlyMap<string, SourceNode> {
  const envelope = serviceField(root, "envelope");
  if (envelope === undefined) return new Map();
  const branches = answerSchema(action, envelope).get("oneOf").items();
  const result = branches.find((branch) => !branch.get("properties").get("Error").exists);
  return result === undefined ? new Map() : listMembers(result);
}

/** Members of the things that a member of a result lists. */
export function listItemMembers(list: SourceNode | undefined): ReadonlyMap<string, SourceNode> {
  return list === undefined ? new Map() : listMembers(list.get("items"));
}
