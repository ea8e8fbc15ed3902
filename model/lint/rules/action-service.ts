import { NAME_PATTERNS } from "../../build/name-patterns.js";
import { checkKeys, checkText } from "../checks.js";
import { defineRule, type Report } from "../define-rule.js";
import type { SourceNode } from "../source-node.js";
import { quote } from "../wording.js";

interface Field {
  readonly purpose: string;
  readonly pattern: RegExp;
  readonly form: string;
}

const FIELDS: Readonly<Record<string, Field>> = {
  name: {
    purpose: "it stands in the signature's scope and in package names, such as `gaap`",
    pattern: NAME_PATTERNS.service,
    form: "lower-case letters, digits and hyphens, a letter first",
  },
  identifier: {
    purpose: "it begins names in code, such as `Gaap`",
    pattern: NAME_PATTERNS.identifier,
    form: "letters and digits, a capital first",
  },
  headerPrefix: {
    purpose: "the action travels in the header `<headerPrefix>Action`, such as `X-TC-`",
    pattern: NAME_PATTERNS.headerPrefix,
    form: "letters, digits and hyphens, a hyphen last",
  },
  envelope: {
    purpose: "it is the key of the object that wraps every answer, such as `Response`",
    pattern: NAME_PATTERNS.envelope,
    form: "letters, digits and underscores, a letter first",
  },
};

/** The document says which service it describes: its names, its version and where it is reached. */
export const actionService = defineRule((root, report) => {
  checkOpenApi(root.get("openapi"), report);
  checkVersion(root.get("info").get("version"), report);
  checkEndpoint(root, report);
  const service = root.get("x-action-service");
  if (!service.isObject) {
    report(
      service,
      "The document needs `x-action-service`, a mapping with `name`, `identifier`, `headerPrefix` and `envelope`.",
    );
    return;
  }
  checkKeys(service, "`x-action-service`", Object.keys(FIELDS), report);
  for (const [key, field] of Object.entries(FIELDS)) checkField(service.get(key), key, field, report);
});

function checkField(node: SourceNode, key: string, { purpose, pattern, form }: Field, report: Report): void {
  checkText(node, "`x-action-service`", key, purpose, report);
  if (node.text !== undefined && !pattern.test(node.text)) {
    report(node, `\`${key}\` of \`x-action-service\` is ${quote(node.text)}; it must consist of ${form}.`);
  }
}

/** 3.2 forbids `#` in path keys; 3.0 has no `const`. */
function checkOpenApi(node: SourceNode, report: Report): void {
  if (typeof node.value === "string" && /^3\.1\.\d+$/.test(node.value)) return;
  report(
    node,
    `OpenAPI ${quote(node.value)} cannot hold an Action-style document; write \`openapi: 3.1.1\`.`,
  );
}

function checkVersion(node: SourceNode, report: Report): void {
  if (typeof node.value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(node.value)) return;
  report(
    node,
    '`info.version` must be the value of the version header, a quoted date such as `"2018-05-29"`.',
  );
}

/** The first server is the default endpoint of whatever is generated, and a signed request is worth eavesdropping on. */
function checkEndpoint(root: SourceNode, report: Report): void {
  const [first] = root.get("servers").items();
  if (first === undefined) {
    report(
      root.get("servers"),
      "The document has no server; add the default endpoint, an https URL, under `servers`.",
    );
  } else if (!/^https:\/\/./.test(first.get("url").text ?? "")) {
    report(
      first.get("url"),
      "The first server is the default endpoint; its `url` must begin with `https://`.",
    );
  }
}
