import {
  type BaseResolver,
  type Config,
  createConfig,
  type Document,
  lintDocument,
  type NormalizedProblem,
} from "@redocly/openapi-core";

/**
 * Runs the rules on a document. Some of Redocly's take for granted what its rule of shapes finds at the same time, and
 * fail over a list where they expect a mapping; then that one is asked alone.
 */
export async function runRules(
  document: Document,
  config: Config,
  externalRefResolver: BaseResolver,
): Promise<readonly NormalizedProblem[]> {
  try {
    return await lintDocument({ document, config, externalRefResolver });
  } catch (error) {
    const shapes = await createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } });
    const found = await lintDocument({ document, config: shapes, externalRefResolver });
    if (found.length === 0) throw error;
    return found;
  }
}
