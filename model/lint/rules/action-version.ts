import { checkPinnedHeader } from "../check-pinned-header.js";
import { defineRule } from "../define-rule.js";
import { listActions, serviceField } from "../list-actions.js";

/** The version header of every action is pinned to the version of the document. */
export const actionVersion = defineRule((root, report) => {
  const prefix = serviceField(root, "headerPrefix");
  const version = root.get("info").get("version").text;
  if (prefix === undefined || version === undefined) return;
  for (const action of listActions(root)) {
    checkPinnedHeader(
      action,
      `${prefix}Version`,
      { value: version, meaning: "as `info.version` says" },
      report,
    );
  }
});
