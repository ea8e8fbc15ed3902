import { defineRule } from "../define-rule.js";
import { listActions } from "../list-actions.js";
import { listErrorCodes } from "../list-error-codes.js";
import { quote } from "../wording.js";

/** Every code of the service is listed by an action; common ones apply to all. */
export const errorCodeUsed = defineRule((root, report) => {
  const used = new Set(
    listActions(root).flatMap(({ operation }) =>
      operation
        .get("x-error-codes")
        .items()
        .map(({ value }) => value),
    ),
  );
  for (const { code, group, entry } of listErrorCodes(root)) {
    if (group === "common" || used.has(code)) continue;
    report(
      entry.key,
      `No action lists ${quote(code)}; add it to the \`x-error-codes\` of one, or remove it.`,
    );
  }
});
