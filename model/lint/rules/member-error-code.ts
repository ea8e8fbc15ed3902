import { defineRule } from "../define-rule.js";
import { listActions, requestContent } from "../list-actions.js";
import { isCatalogueReadable, listAnswerableCodes } from "../list-error-codes.js";
import { listSchemas, visitSchemas } from "../visit-schemas.js";
import { nearestNames, quote } from "../wording.js";

/** The `x-error-code` of a request's member is a code that the action may answer. */
export const memberErrorCode = defineRule((root, report) => {
  if (!isCatalogueReadable(root) || !listSchemas(root).some((schema) => schema.get("x-error-code").exists))
    return;
  for (const action of listActions(root)) {
    const codes = listAnswerableCodes(root, action);
    visitSchemas([requestContent(action).get("schema")], (schema) => {
      const code = schema.get("x-error-code");
      if (!code.exists || codes.some((known) => known === code.value)) return;
      const message =
        `\`x-error-code\` is ${quote(code.value)}, ` +
        `which is neither in the \`x-error-codes\` of ${action.name} nor common.`;
      report(code, message, { suggest: nearestNames(String(code.value), codes) });
    });
  }
});
