import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { type Problem, ProblemsError, toFileProblem } from "./problem.js";

/** One document of `redocly.yaml` and what is made of it. Paths are absolute. */
export interface ApiConfiguration {
  /** Key under `apis`, `gaap@2018-05-29`; the path of the document where it stands in no configuration. */
  readonly key: string;
  /** Folder of the configuration, or of the document where there is none; sources are named relative to it. */
  readonly folder: string;
  /** The entry file of the document. */
  readonly root: string;
  /** Folder that references may not leave; by default the document's own. */
  readonly references: string;
  /** Folder of the generated package; absent where none is generated. */
  readonly output?: string;
  /** npm name of the generated package; `@openaction/` and the service's name where none is given. */
  readonly packageName?: string;
  /** Version of the generated package. */
  readonly packageVersion: string;
}

/** The folder's `redocly.yaml`, as far as it concerns this toolchain. */
export interface Configuration {
  /** Absolute; absent where the folder has none. */
  readonly path?: string;
  readonly apis: readonly ApiConfiguration[];
}

const FILE_NAME = "redocly.yaml";
const KEYS = ["output", "package", "references", "version"];
const FIRST_VERSION = "0.1.0";

/** Reads `redocly.yaml` of a folder. Throws a `ProblemsError` where it is broken. */
export function readConfiguration(folder: string): Configuration {
  const path = resolve(folder, FILE_NAME);
  if (!existsSync(path)) return { apis: [] };
  const apis = readYaml(path).apis;
  return {
    path,
    apis: Object.entries(asRecord(apis)).map(([key, api]) => readApi(path, key, asRecord(api))),
  };
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

function readApi(path: string, key: string, api: Readonly<Record<string, unknown>>): ApiConfiguration {
  const folder = dirname(path);
  const options = asRecord(api["x-openaction"]);
  const unknown = Object.keys(options).find((option) => !KEYS.includes(option));
  if (unknown !== undefined) {
    throw broken(path, `x-openaction of ${key} has no option \`${unknown}\`; it has ${KEYS.join(", ")}`);
  }
  const read = (option: string) => {
    const value = options[option];
    if (value === undefined || typeof value === "string") return value;
    throw broken(path, `\`${option}\` in x-openaction of ${key} takes a text`);
  };
  if (typeof api.root !== "string")
    throw broken(path, `the entry ${key} under \`apis\` needs \`root\`, the path of its document`);
  const root = resolve(folder, api.root);
  const output = read("output");
  const packageName = read("package");
  return {
    key,
    folder,
    root,
    packageVersion: read("version") ?? FIRST_VERSION,
    references: resolve(folder, read("references") ?? dirname(api.root)),
    ...(output !== undefined && { output: resolve(folder, output) }),
    ...(packageName !== undefined && { packageName }),
  };
}

function readYaml(path: string): Readonly<Record<string, unknown>> {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = counter.linePos(error.pos[0]);
    throw new ProblemsError([
      { ...toFileProblem(path, "parse", firstLine(error.message)), line, column: col },
    ]);
  }
  return asRecord(document.toJS());
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // Any object that is no list can be read as a record of unknown values.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function broken(path: string, message: string): ProblemsError {
  const problem: Problem = toFileProblem(path, "configuration", message);
  return new ProblemsError([problem]);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
