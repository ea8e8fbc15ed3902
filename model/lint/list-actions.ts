import type { SourceNode } from "./source-node.js";

/** One operation of a document, as it is written. */
export interface ActionSource {
  /** The path key without `/#`: letters, digits and underscores, whatever the key was. */
  readonly name: string;
  readonly pathItem: SourceNode;
  readonly operation: SourceNode;
}

/** The operations that are called by POST and have a name; what else stands under `paths` the rule action-path refuses. */
export function listActions(root: SourceNode): readonly ActionSource[] {
  return root
    .get("paths")
    .entries()
    .map(([key, pathItem]) => ({
      name: key.replace(/^\/#?/, ""),
      pathItem,
      operation: pathItem.get("post"),
    }))
    .filter(({ name, operation }) => /^\w+$/.test(name) && operation.isObject);
}

/** Parameters of the operation and of its path item. */
export function listParameters({ pathItem, operation }: ActionSource): readonly SourceNode[] {
  return [...pathItem.get("parameters").items(), ...operation.get("parameters").items()];
}

/** The content of what the action is sent: JSON, or form data where files are part of it. */
export function requestContent({ operation }: ActionSource): SourceNode {
  const content = operation.get("requestBody").get("content");
  const multipart = content.get("multipart/form-data");
  return multipart.exists ? multipart : content.get("application/json");
}

/** The JSON content of what the action answers. */
export function answerContent({ operation }: ActionSource): SourceNode {
  return operation.get("responses").get("200").get("content").get("application/json");
}

/** The schema inside the envelope: `oneOf [result, error]`. */
export function answerSchema(action: ActionSource, envelope: string): SourceNode {
  return answerContent(action).get("schema").get("properties").get(envelope);
}

/** A field of `x-action-service`; what is wrong with it is reported by the rule action-service. */
export function serviceField(root: SourceNode, field: "headerPrefix" | "envelope"): string | undefined {
  const { text } = root.get("x-action-service").get(field);
  return text !== undefined && /^[\w-]+$/.test(text) ? text : undefined;
}
