import type { Plugin } from "@redocly/openapi-core";
import { actionEnvelope } from "./rules/action-envelope.js";
import { actionExamples } from "./rules/action-examples.js";
import { actionFacts } from "./rules/action-facts.js";
import { actionPath } from "./rules/action-path.js";
import { actionReconcile } from "./rules/action-reconcile.js";
import { actionService } from "./rules/action-service.js";
import { actionVersion } from "./rules/action-version.js";
import { actionWaits } from "./rules/action-waits.js";
import { errorCatalogue } from "./rules/error-catalogue.js";
import { errorCodeUsed } from "./rules/error-code-used.js";
import { exampleValues } from "./rules/example-values.js";
import { memberDescription } from "./rules/member-description.js";
import { memberErrorCode } from "./rules/member-error-code.js";
import { noQueryParameters } from "./rules/no-query-parameters.js";
import { safePattern } from "./rules/safe-pattern.js";
import { schemaShape } from "./rules/schema-shape.js";

/**
 * The rules of Action-style documents as a plugin for Redocly, named `openaction/<rule>` in its configuration. It goes
 * into `plugins` of a configuration: given to `createConfig` as an extra plugin, its rules keep their names unprefixed.
 */
export function createLintPlugin(): Plugin {
  return {
    id: "openaction",
    rules: {
      oas3: {
        "action-service": actionService,
        "action-path": actionPath,
        "action-version": actionVersion,
        "action-facts": actionFacts,
        "action-reconcile": actionReconcile,
        "action-waits": actionWaits,
        "action-envelope": actionEnvelope,
        "action-examples": actionExamples,
        "example-values": exampleValues,
        "no-query-parameters": noQueryParameters,
        "schema-shape": schemaShape,
        "member-description": memberDescription,
        "member-error-code": memberErrorCode,
        "error-catalogue": errorCatalogue,
        "safe-pattern": safePattern,
        "error-code-used": errorCodeUsed,
      },
    },
  };
}
