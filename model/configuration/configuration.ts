import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { escapePointer } from "../build/cursor.js";
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

/** What stands in generated files as it is. */
const FORMS: Readonly<Record<string, { readonly pattern: RegExp; readonly says: string }>> = {
  package: {
    pattern: /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
    says: "a name that npm allows, such as `@example/things`",
  },
  version: {
    pattern: /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/,
    says: "a version that npm allows, such as `1.2.3`",
  },
};

/** Tells what is wrong in a configuration, and under which keys. */
type Report = (keys: readonly string[], message: string) => void;

/** Reads `redocly.yaml` of a folder. Throws a `ProblemsError` with all that is wrong in it. */
export function readConfiguration(folder: string): Configuration {
  const path = resolve(folder, FILE_NAME);
  if (!existsSync(path)) return { apis: [] };
  const counter = new LineCounter();
  const document = parseYaml(path, counter);
  const problems: Problem[] = [];
  const report: Report = (keys, message) =>
    problems.push({ ...toFileProblem(path, "configuration", message), ...locate(document, counter, keys) });
  const apis = Object.entries(asRecord(asRecord(readValue(path, document)).apis)).map(([key, api]) =>
    readApi(path, key, asRecord(api), report),
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

function readApi(
  path: string,
  key: string,
  api: Readonly<Record<string, unknown>>,
  report: Report,
): ApiConfiguration {
  const folder = dirname(path);
  const options = asRecord(api["x-openaction"]);
  for (const option of Object.keys(options).filter((name) => !KEYS.includes(name))) {
    const message = `x-openaction of ${key} has no option \`${option}\`; it has ${KEYS.join(", ")}`;
    report(["apis", key, "x-openaction", option], message);
  }
  const read = (option: string) => {
    const value = options[option];
    if (value === undefined) return undefined;
    const subject = `\`${option}\` in x-openaction of ${key}`;
    const form = FORMS[option];
    if (typeof value !== "string") report(["apis", key, "x-openaction", option], `${subject} takes a text`);
    else if (form === undefined || form.pattern.test(value)) return value;
    else report(["apis", key, "x-openaction", option], `${subject} takes ${form.says}`);
    return undefined;
  };
  if (typeof api.root !== "string")
    report(["apis", key], `the entry ${key} under \`apis\` needs \`root\`, the path of its document`);
  const document = typeof api.root === "string" ? api.root : "";
  const output = read("output");
  const packageName = read("package");
  return {
    key,
    folder,
    root: resolve(folder, document),
    packageVersion: read("version") ?? FIRST_VERSION,
    references: resolve(folder, read("references") ?? dirname(document)),
    ...(output !== undefined && { output: resolve(folder, output) }),
    ...(packageName !== undefined && { packageName }),
  };
}

/** What follows on the first error of a YAML text is mostly its consequence. */
function parseYaml(path: string, counter: LineCounter): Document {
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: counter, prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return document;
  const { line, col } = counter.linePos(error.pos[0]);
  const message = `this is no valid YAML: ${error.message}`;
  throw new ProblemsError([{ ...toFileProblem(path, "parse", message), line, column: col }]);
}

/** Aliases are followed only here, where those that lead nowhere or repeat too much are refused. */
function readValue(path: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = `its aliases cannot be followed (${error.message}); write out what they repeat`;
    throw new ProblemsError([toFileProblem(path, "parse", message)]);
  }
}

function locate(document: Document, counter: LineCounter, keys: readonly string[]) {
  const node = document.getIn(keys, true);
  const { line, col } = counter.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0);
  return { line, column: col, pointer: `#/${keys.map(escapePointer).join("/")}` };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // Any object that is no list can be read as a record of unknown values.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
