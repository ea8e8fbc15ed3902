import { NAME_PATTERNS } from "../../build/name-patterns.js";
import { generatedNames } from "../../build/names.js";
import { defineRule, type Report } from "../define-rule.js";
import { listActions, requestContent } from "../list-actions.js";
import type { SourceNode } from "../source-node.js";
import { listSchemas, schemaTitle } from "../visit-schemas.js";
import { enumerate, quote } from "../wording.js";

/** Keywords that would silently be lost on the way into types, tables and forms, and what takes their place. */
const LOST_KEYWORDS: Readonly<Record<string, string>> = {
  allOf: "write its members out",
  anyOf: "write `oneOf` of complete objects",
  not: "forbid a member with the schema `false`",
  if: "forbid members with `dependentSchemas` and `false`",
  patternProperties: "name the members",
  prefixItems: "write an object with named members",
  dependentRequired: "write `oneOf` of complete objects",
};

/** What takes the place of a type; all but the first are refused for themselves. */
const COMPOSITION = ["oneOf", ...Object.keys(LOST_KEYWORDS)];

const INTEGER_FORMATS = ["int32", "int64", "uint64"];

/** Requests and results are built of what can be carried into types, tables and forms without loss. */
export const schemaShape = defineRule((root, report) => {
  for (const action of listActions(root)) {
    checkObject(requestContent(action).get("schema"), `The request of ${action.name}`, report);
  }
  const prefix = root.get("x-action-service").get("identifier").text ?? "";
  const taken = generatedNames(
    prefix,
    listActions(root).map(({ name }) => name),
  );
  for (const schema of listSchemas(root)) {
    checkKeywords(schema, report);
    checkType(schema, report);
    checkChoices(schema, report);
    checkName(schema, taken, report);
  }
});

/** What becomes a type of its own: it needs a name, and members, be it those of one choice or another. */
function checkObject(schema: SourceNode, owner: string, report: Report): void {
  if (!schema.exists) return;
  if (schema.reference === undefined) {
    report(schema, `${owner} has no name; put the schema under \`schemas\` and refer to it.`);
  }
  if (schema.get("type").value !== "object" && !schema.get("oneOf").exists) {
    report(schema, `${owner} must be an object, or \`oneOf\` of objects.`);
  }
}

function checkKeywords(schema: SourceNode, report: Report): void {
  const title = () => quote(schemaTitle(schema));
  for (const [keyword, instead] of Object.entries(LOST_KEYWORDS)) {
    const used = schema.get(keyword);
    if (used.exists) report(used.key, `\`${keyword}\` of ${title()} is not supported; ${instead}.`);
  }
  const others = schema.get("additionalProperties");
  if (others.isObject) {
    report(others.key, `\`additionalProperties\` of ${title()} is not supported; name the members.`);
  }
}

function checkType(schema: SourceNode, report: Report): void {
  const title = () => quote(schemaTitle(schema));
  const type = schema.get("type");
  if (type.value === "null") return;
  const listed = Array.isArray(type.value) ? type.items() : [type];
  const types = listed.map(({ value }) => value).filter((name) => name !== undefined && name !== "null");
  if (types.length > 1) {
    report(type, `${title()} has several types; write one, with or without "null".`);
  } else if (types.length === 0 && !COMPOSITION.some((keyword) => schema.get(keyword).exists)) {
    report(type, `${title()} has no type; write \`type\`.`);
  }
  if (types.includes("array") && !schema.get("items").isObject) {
    report(schema.get("items"), `${title()} is an array of anything; write its \`items\`.`);
  }
  if (types.includes("integer")) checkIntegerFormat(schema.get("format"), report);
}

function checkIntegerFormat(format: SourceNode, report: Report): void {
  if (!format.exists || INTEGER_FORMATS.includes(String(format.value))) return;
  const formats = enumerate(INTEGER_FORMATS, "or");
  report(format, `${quote(format.value)} is no format of an integer; write ${formats}.`);
}

/** Result and error are choices too. A branch `type: "null"` is none, it makes the other branch nullable. */
function checkChoices(schema: SourceNode, report: Report): void {
  const branches = schema
    .get("oneOf")
    .items()
    .filter((branch) => branch.get("type").value !== "null");
  if (branches.length < 2) return;
  branches.forEach((branch, index) => {
    checkObject(branch, `Choice ${index + 1} in the \`oneOf\` of ${quote(schemaTitle(schema))}`, report);
  });
}

/** The name in a reference becomes the name of a type, which stands beside what else is generated. */
function checkName(schema: SourceNode, taken: ReadonlyMap<string, string>, report: Report): void {
  const title = schemaTitle(schema);
  if (schema.reference === undefined) return;
  const reason = taken.get(title);
  if (reason !== undefined) {
    report(schema.key, `A schema cannot be called ${quote(title)}, since ${reason}; choose another name.`);
  } else if (!NAME_PATTERNS.schema.test(title)) {
    report(
      schema.key,
      `The name ${quote(title)} of a schema cannot be that of a type; use letters and digits.`,
    );
  }
}
