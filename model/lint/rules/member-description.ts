import { isPlainObject } from "@redocly/openapi-core";
import { defineRule, type Report } from "../define-rule.js";
import type { SourceNode } from "../source-node.js";
import { listSchemas, schemaTitle } from "../visit-schemas.js";
import { quote } from "../wording.js";

/** Every member of requests, results and what they share is described; `false` forbids a member and needs no words. */
export const memberDescription = defineRule((root, report) => {
  for (const schema of listSchemas(root)) {
    for (const [name, member] of schema.get("properties").entries()) {
      checkMember(name, member, schema, report);
    }
  }
});

function checkMember(name: string, member: SourceNode, owner: SourceNode, report: Report): void {
  if (name === "__proto__") {
    report(
      member.key,
      `A member of ${quote(schemaTitle(owner))} is called \`__proto__\`, which JavaScript cannot tell from an object's prototype.`,
    );
  }
  if (member.value === false || member.isBroken || isDescribed(member)) return;
  const message = `The member ${quote(name)} of ${quote(schemaTitle(owner))} has no \`description\`; say what it means.`;
  report(member.key, message);
}

/** A reference may describe the member itself, or leave it to what it refers to. */
function isDescribed(member: SourceNode): boolean {
  const beside = isPlainObject(member.written) ? member.written.description : undefined;
  return member.get("description").text !== undefined || (typeof beside === "string" && beside.trim() !== "");
}
