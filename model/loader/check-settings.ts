import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { isPlainObject, parseYaml, Source } from "@redocly/openapi-core";
import { toPointer } from "../build/cursor.js";
import { areSettingsTrusted, type Problem, TRUST_REMEDY, toFileProblem } from "../configuration/index.js";
import { quote } from "../lint/index.js";
import { checkValues } from "./check-values.js";
import { LIMITS } from "./limits.js";
import { toProblemAt } from "./problem.js";

/** What Redocly loads without being told to. */
const PLUGIN_FILES = ["@theme/plugin.js", "@theme/plugin.cjs", "@theme/plugin.mjs"];

/** Settings by which a folder has files of its own read, or code of its own run, when somebody only wants to look at it. */
const LEADING_ELSEWHERE = new Set(["plugins", "decorators", "preprocessors", "$ref"]);

const REMEDY = `take it out, or ${TRUST_REMEDY}`;

/**
 * Finds settings that run code or read other files: those of a folder that came from elsewhere are not to be trusted
 * more than its documents. None is found where `OPENACTION_TRUST_SETTINGS` says that they are.
 */
export function checkSettings(path: string, text: string): readonly Problem[] {
  const settings = parseYaml(text);
  const source = new Source(path, text);
  const toProblem = (keys: readonly (string | number)[], message: string) =>
    toProblemAt({ source, pointer: toPointer(keys) }, "configuration", message);
  const found = checkValues(settings, LIMITS.settings);
  if (typeof found !== "number") return [toProblem(found.path, found.message)];
  if (areSettingsTrusted()) return [];
  return listSettings(settings, [])
    .filter(({ keys, value }) => leadsElsewhere(keys, value))
    .map(({ keys, value }) => toProblem(keys, describeSetting(keys.at(-1), value)));
}

/** Finds the plugin that Redocly would load because of its name alone. */
export function checkPluginFile(configPath: string | undefined): readonly Problem[] {
  const folder = dirname(configPath ?? "");
  const file = PLUGIN_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined || areSettingsTrusted()) return [];
  return [toFileProblem(file, "configuration", `Redocly would run this file; ${REMEDY}`)];
}

interface Setting {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
}

function listSettings(value: unknown, keys: readonly (string | number)[]): readonly Setting[] {
  if (typeof value !== "object" || value === null) return [{ keys, value }];
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((part: unknown, index) => [index, part])
    : Object.entries(value);
  return [{ keys, value }, ...parts.flatMap(([key, part]) => listSettings(part, [...keys, key]))];
}

function describeSetting(key: unknown, value: unknown): string {
  return typeof value === "string" && key !== "$ref"
    ? `${quote(value)} is none of Redocly's presets, but a file or a part of a plugin; ${REMEDY}`
    : `\`${key}\` leads to other files, or to code; ${REMEDY}`;
}

function leadsElsewhere(keys: readonly (string | number)[], value: unknown): boolean {
  const [owner, key] = keys.slice(-2);
  if (owner === "extends" || key === "extends")
    return typeof value === "string" && !/^[a-z][a-z-]*$/.test(value);
  const isEmpty =
    (Array.isArray(value) && value.length === 0) || (isPlainObject(value) && Object.keys(value).length === 0);
  return LEADING_ELSEWHERE.has(String(keys.at(-1))) && !isEmpty;
}
