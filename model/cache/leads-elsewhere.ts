import { readFileSync } from "node:fs";

/**
 * Whether the settings of a `redocly.yaml` name what can change a document or its rules beside it, such as plugins. What
 * these do cannot be foreseen, and the files that they are made of cannot be watched.
 */
export function leadsElsewhere(configPath: string | undefined): boolean {
  if (configPath === undefined) return false;
  return /^(?:plugins|extends|decorators|preprocessors):/m.test(readFileSync(configPath, "utf8"));
}
