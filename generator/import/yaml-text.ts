import { Document, visit } from "yaml";
import type { JsonObject } from "../../model/index.js";

/** First line of every file that an import writes and may therefore replace. */
export const MARK = "# @generated from vendor metadata by `openaction import`. Do not edit.";

/**
 * A YAML file of a JSON value. Readers of YAML 1.1 and 1.2 read it alike: what one of them takes for a number or date
 * stands in quotes.
 */
export function yamlText(value: JsonObject): string {
  const document = new Document(value, { version: "1.1", aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && /^[-+.\d]/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return `${MARK}\n${document.toString({ lineWidth: 0, directives: false })}`;
}
