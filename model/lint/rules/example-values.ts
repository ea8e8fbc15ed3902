import { defineRule, type Report } from "../define-rule.js";
import { findMismatches } from "../find-mismatches.js";
import { answerContent, listActions, listParameters, requestContent } from "../list-actions.js";
import type { SourceNode } from "../source-node.js";
import { listSchemas } from "../visit-schemas.js";

/** Every example is a value of its schema: examples are what the emulator answers and the documentation shows. */
export const exampleValues = defineRule((root, report) => {
  const parameters = new Set<unknown>();
  for (const action of listActions(root)) {
    for (const content of [requestContent(action), answerContent(action)]) {
      checkNamed(content, content.get("schema"), report);
    }
    for (const parameter of listParameters(action)) {
      if (parameters.has(parameter.value)) continue;
      parameters.add(parameter.value);
      checkExample(parameter.get("example"), parameter.get("schema"), report);
      checkNamed(parameter, parameter.get("schema"), report);
    }
  }
  for (const schema of listSchemas(root)) {
    checkExample(schema.get("example"), schema, report);
    for (const example of schema.get("examples").items()) checkExample(example, schema, report);
  }
});

function checkNamed(owner: SourceNode, schema: SourceNode, report: Report): void {
  for (const [, example] of owner.get("examples").entries())
    checkExample(example.get("value"), schema, report);
}

function checkExample(example: SourceNode, schema: SourceNode, report: Report): void {
  if (example.isBroken && example.reference !== undefined) {
    report(example.site, "The example is a reference that leads nowhere; write it out.");
  }
  if (!example.exists) return;
  for (const { path, problem, isKey } of findMismatches(example.value, schema)) {
    const place = path.reduce((node, key) => step(node, key), example);
    const name = path.filter((key) => typeof key === "string").at(-1);
    const subject = name === undefined ? "The example" : `\`${name}\` in the example`;
    // Inside of a value a reference is data, so that it is wrong where it stands and not what it leads to.
    const value = place.reference === undefined ? place : place.site;
    report(isKey ? place.key : value, `${subject} ${problem}.`);
  }
}

function step(node: SourceNode, key: string | number): SourceNode {
  return typeof key === "string" ? node.get(key) : (node.items()[key] ?? node);
}
