import { findPatternRisk } from "../../pattern/index.js";
import { defineRule } from "../define-rule.js";
import { listActions, listParameters } from "../list-actions.js";
import { listSchemas, visitSchemas } from "../visit-schemas.js";
import { quote } from "../wording.js";

/** Patterns that can be checked in time. Others only inform: nothing here runs them, but what else reads the document may. */
export const safePattern = defineRule((root, report) => {
  const parameters = listActions(root).flatMap((action) => listParameters(action));
  const schemas = [...listSchemas(root), ...parameters.map((parameter) => parameter.get("schema"))];
  visitSchemas(schemas, (schema) => {
    const pattern = schema.get("pattern");
    if (typeof pattern.value !== "string") return;
    const risk = findPatternRisk(pattern.value);
    if (risk === undefined) return;
    report(
      pattern,
      `The pattern ${quote(pattern.value)} ${risk}, so that no value is checked against it; simplify it.`,
    );
  });
});
