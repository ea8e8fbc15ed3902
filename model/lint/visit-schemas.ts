import { answerSchema, listActions, requestContent, serviceField } from "./list-actions.js";
import type { SourceNode } from "./source-node.js";

/** Keywords whose schemas describe the value. Conditions, as in `dependentSchemas`, only restrict what these describe. */
const SINGLE = ["items", "additionalProperties"];
const LISTS = ["oneOf", "anyOf", "allOf", "prefixItems"];
const MAPS = ["properties", "patternProperties"];

/** Visits the schemas, each with all that it is made of before the next; each once, however many references there are. */
export function visitSchemas(schemas: readonly SourceNode[], visit: (schema: SourceNode) => void): void {
  const visited = new Set<unknown>();
  const pending = [...schemas].reverse();
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (!schema.isObject || visited.has(schema.value)) continue;
    visited.add(schema.value);
    visit(schema);
    pending.push(...listParts(schema).reverse());
  }
}

/**
 * The schemas of everything that is sent and answered, and of the components that a bundled document holds, each with all
 * that it is made of before the next, and once.
 */
export function listSchemas(root: SourceNode): readonly SourceNode[] {
  const known = remembered.get(root);
  if (known !== undefined) return known;
  const found: SourceNode[] = [];
  visitSchemas(listBodySchemas(root), (schema) => found.push(schema));
  remembered.set(root, found);
  return found;
}

const remembered = new WeakMap<SourceNode, readonly SourceNode[]>();

function listBodySchemas(root: SourceNode): readonly SourceNode[] {
  const envelope = serviceField(root, "envelope");
  const bodies = listActions(root).flatMap((action) => [
    requestContent(action).get("schema"),
    ...(envelope === undefined ? [] : [answerSchema(action, envelope)]),
  ]);
  const components = root.get("components").get("schemas").entries();
  return [...bodies, ...components.map(([, schema]) => schema)];
}

/** How people call a schema: by the last name on the way to it, `CreateHTTPListenerRequest`, or by that of its file. */
export function schemaTitle({ location }: SourceNode): string {
  const keywords = new Set(["", ...SINGLE, ...LISTS, ...MAPS]);
  const path = location.pointer.split("/").slice(1);
  const file = location.source.absoluteRef.split(/[\\/]/).at(-1) ?? "";
  return (
    path.filter((name) => !keywords.has(name) && !/^\d+$/.test(name)).at(-1) ?? file.replace(/\.\w+$/, "")
  );
}

function listParts(schema: SourceNode): SourceNode[] {
  const parts: SourceNode[] = [];
  const add = (part: SourceNode) => {
    if (part.exists) parts.push(part);
  };
  for (const keyword of SINGLE) add(schema.get(keyword));
  for (const keyword of LISTS) schema.get(keyword).items().forEach(add);
  for (const keyword of MAPS) for (const [, part] of schema.get(keyword).entries()) add(part);
  return parts;
}
