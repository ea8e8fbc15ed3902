import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isNode } from "yaml";
import { toPointer } from "../build/cursor.js";
import { isInside } from "./is-inside.js";
import { type Problem, ProblemsError, toFileProblem } from "./problem.js";
import { type ApiConfiguration, asRecord, FIRST_VERSION, readApi } from "./read-api.js";
import { readSettings, type Settings } from "./read-settings.js";
import { areSettingsTrusted, TRUST_REMEDY } from "./trust.js";

/** The folder's `redocly.yaml`, as far as it concerns this toolchain. */
export interface Configuration {
  /** Absolute; absent where the folder has none. */
  readonly path?: string;
  readonly apis: readonly ApiConfiguration[];
}

const FILE_NAME = "redocly.yaml";
const LINK = `this link leads out of the folder; put the file in its place, or ${TRUST_REMEDY}`;

/**
 * Reads `redocly.yaml` of a folder. Throws a `ProblemsError` with all that is wrong in it; a path out of the folder is,
 * unless `OPENACTION_TRUST_SETTINGS` allows it.
 */
export function readConfiguration(folder: string): Configuration {
  const path = resolve(folder, FILE_NAME);
  if (!existsSync(path)) return { apis: [] };
  if (!areSettingsTrusted() && !isInside(folder, path))
    throw new ProblemsError([toFileProblem(path, "read", LINK)]);
  const settings = readSettings(path);
  const problems: Problem[] = [];
  const report = (keys: readonly string[], message: string) =>
    problems.push({ ...toFileProblem(path, "configuration", message), ...locate(settings, keys) });
  const apis = Object.entries(asRecord(asRecord(settings.value).apis)).map(([key, entry]) =>
    readApi(dirname(path), key, entry, (keys, message) => report(["apis", key, ...keys], message)),
  );
  if (problems.length > 0) throw new ProblemsError(problems);
  return { path, apis };
}

/**
 * Picks the documents that a command was asked for: all of the configuration, or those named by key, by name without
 * version, or by path. A path that the configuration does not know is a document on its own.
 */
export function selectApis(
  configuration: Configuration,
  folder: string,
  wanted: readonly string[],
): readonly ApiConfiguration[] {
  if (wanted.length === 0) return configuration.apis;
  return wanted.map((name) => {
    const path = resolve(folder, name);
    const known = configuration.apis.find(
      (api) => api.key === name || api.key.split("@", 1)[0] === name || api.root === path,
    );
    return (
      known ?? {
        key: name,
        folder: dirname(path),
        root: path,
        references: dirname(path),
        packageVersion: FIRST_VERSION,
      }
    );
  });
}

function locate({ document, counter }: Settings, keys: readonly string[]) {
  const node = document.getIn(keys, true);
  const { line, col } = counter.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0);
  return { line, column: col, pointer: toPointer(keys) };
}
