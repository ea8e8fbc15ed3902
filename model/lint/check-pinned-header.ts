import type { Report } from "./define-rule.js";
import { type ActionSource, listParameters } from "./list-actions.js";
import { quote } from "./wording.js";

/** Requires a header parameter that can hold nothing but one value, because `const` says so. */
export function checkPinnedHeader(
  action: ActionSource,
  header: string,
  pinned: { readonly value: string; readonly meaning: string },
  report: Report,
): void {
  const write = `\`const: ${JSON.stringify(pinned.value)}\``;
  const parameters = listParameters(action);
  const parameter = parameters.find(
    (candidate) => candidate.get("name").value === header && candidate.get("in").value === "header",
  );
  if (parameter === undefined) {
    // The header may be the one behind a reference that leads nowhere.
    if (parameters.some(({ isBroken }) => isBroken)) return;
    const message = `${action.name} has no header parameter \`${header}\`; add it with ${write} in its schema.`;
    report(action.operation.get("parameters"), message);
    return;
  }
  if (parameter.get("required").value !== true) {
    report(parameter.get("required"), `The header \`${header}\` is optional; write \`required: true\`.`);
  }
  const constant = parameter.get("schema").get("const");
  if (!constant.exists) {
    report(constant, `The header \`${header}\` is not pinned; write ${write}, ${pinned.meaning}.`);
  } else if (constant.value !== pinned.value) {
    const message = `The header \`${header}\` is pinned to ${quote(constant.value)}; write ${write}, ${pinned.meaning}.`;
    report(constant, message);
  }
}
