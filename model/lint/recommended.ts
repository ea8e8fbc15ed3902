import type { RuleSeverity } from "@redocly/openapi-core";

/**
 * Severities of all rules that are not those of Redocly's preset `recommended-strict`, on which they are to be put.
 */
export const recommendedRules = {
  "openaction/action-service": "error",
  "openaction/action-path": "error",
  "openaction/action-version": "error",
  "openaction/action-facts": "error",
  "openaction/action-reconcile": "error",
  "openaction/action-waits": "error",
  "openaction/action-envelope": "error",
  "openaction/action-examples": "error",
  "openaction/example-values": "error",
  "openaction/no-query-parameters": "error",
  "openaction/schema-shape": "error",
  "openaction/member-description": "error",
  "openaction/member-error-code": "error",
  "openaction/error-catalogue": "error",
  // A pattern that nobody checks is documentation all the same.
  "openaction/safe-pattern": "warn",
  // A code may be on record before the action that answers it is.
  "openaction/error-code-used": "warn",

  // Failures are answered with status 200, too.
  "operation-4xx-response": "off",
  // The rules above say the same, with the action's name and what to write.
  "no-empty-servers": "off",
  "operation-2xx-response": "off",
  "operation-operationId": "off",
  "operation-operationId-unique": "off",
  "operation-summary": "off",
  "path-not-include-query": "off",

  // Readers of the generated documentation need somebody to turn to, and words for everything they set.
  "info-contact": "error",
  "operation-description": "error",
  "parameter-description": "error",
  "operation-tag-defined": "error",
  // Elsewhere other tools would not follow a reference.
  "spec-strict-refs": "error",
  // Names of schemas become names of types, of which there is one namespace.
  "component-name-unique": "error",
  // Of the preset; `example-values` checks the same without compiling each schema, in a tenth of the time.
  "no-invalid-media-type-examples": "off",
  "no-invalid-schema-examples": "off",
  "no-invalid-parameter-examples": "off",
} satisfies Readonly<Record<string, RuleSeverity>>;
