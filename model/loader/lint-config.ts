import { readFileSync } from "node:fs";
import {
  type Config,
  createConfig,
  isPlainObject,
  lintConfig,
  parseYaml,
  type RawUniversalConfig,
} from "@redocly/openapi-core";
import { type Problem, ProblemsError, toFileProblem } from "../configuration/index.js";
import { createLintPlugin, recommendedRules } from "../lint/index.js";
import { checkPluginFile, checkSettings } from "./check-settings.js";
import { toProblems } from "./problem.js";

/**
 * The rules that documents keep: ours first, so that those of `redocly.yaml` can relax or sharpen them. Throws a
 * `ProblemsError` where its settings are wrong.
 */
export async function createLintConfig(configPath: string | undefined): Promise<Config> {
  const refused = checkPluginFile(configPath);
  if (refused.length > 0) throw new ProblemsError(refused);
  const own = configPath === undefined ? {} : await readSettings(configPath);
  const config: RawUniversalConfig = {
    ...own,
    plugins: [createLintPlugin(), ...(own.plugins ?? [])],
    extends: ["recommended-strict", ...(own.extends ?? [])],
    rules: { ...recommendedRules, ...own.rules },
  };
  return createConfig(config, configPath === undefined ? {} : { configPath });
}

async function readSettings(path: string): Promise<RawUniversalConfig> {
  const text = readFileSync(path, "utf8");
  const problems = await findProblems(path, text);
  if (problems.length > 0) throw new ProblemsError(problems);
  const parsed = parseYaml(text);
  // Its settings were checked above; `apis` are ours to read and would only be resolved a second time.
  const { apis: _, ...settings } = (isPlainObject(parsed) ? parsed : {}) as RawUniversalConfig;
  return settings;
}

/** Redocly ignores what it does not know, unless it is asked; a preset or plugin that is not there makes it throw. */
async function findProblems(path: string, text: string): Promise<readonly Problem[]> {
  try {
    const refused = checkSettings(path, text);
    if (refused.length > 0) return refused;
    const config = await createConfig(text, { configPath: path, plugins: [createLintPlugin()] });
    return toProblems(await lintConfig({ config }));
  } catch (error) {
    // Of a plugin that fails Redocly tells the stack, too.
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n\n");
    return [toFileProblem(path, "configuration", `its settings cannot be read: ${reason}`)];
  }
}
