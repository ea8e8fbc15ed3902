import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import {
  type BaseResolver,
  bundle,
  type Config,
  type Document,
  detectSpec,
  isPlainObject,
  lintDocument,
} from "@redocly/openapi-core";
import { buildModel } from "../build/build-model.js";
import { DocumentError } from "../build/cursor.js";
import { type ApiConfiguration, type Problem, ProblemsError, toFileProblem } from "../configuration/index.js";
import type { ApiModel, JsonObject } from "../types.js";
import { createLintConfig } from "./lint-config.js";
import { LocalResolver } from "./local-resolver.js";
import { toProblemAt, toProblems, toReadProblem } from "./problem.js";

/** A document that was read, checked and understood. */
export interface LoadedApi {
  readonly configuration: ApiConfiguration;
  readonly model: ApiModel;
  /** npm name of the generated client, as samples import it. */
  readonly packageName: string;
  /** The bundled document: one piece, references only within it. */
  readonly document: JsonObject;
  /** Warnings; errors do not come this far. */
  readonly problems: readonly Problem[];
  /** Every file that was read, by its absolute path. */
  readonly files: readonly string[];
}

/**
 * Reads a document: parse, lint, bundle, model, in this order. Nothing outside the folder of its references is opened.
 * Throws a `ProblemsError` that holds all problems found, each with file, line and pointer.
 */
export async function loadApi(api: ApiConfiguration, configPath?: string): Promise<LoadedApi> {
  const resolver = openFolder(api);
  const entry = await openDocument(resolver, api);
  const config = await createLintConfig(configPath);
  const sources = findSources(entry.parsed, api);
  const problems = toProblems(await lintDocument({ document: entry, config, externalRefResolver: resolver }));
  if (problems.some((problem) => problem.severity === "error")) throw new ProblemsError(problems);
  const document = await bundleEntry(entry, config, resolver, api);
  const model = readModel(document, sources, api);
  const packageName = api.packageName ?? `@openaction/${model.service.name}`;
  return { configuration: api, document, problems, model, packageName, files: [...resolver.getFiles()] };
}

function openFolder(api: ApiConfiguration): LocalResolver {
  if (!existsSync(api.root)) {
    throw new ProblemsError([
      toFileProblem(api.root, "read", "there is no such document; name another, or run in its folder"),
    ]);
  }
  if (!existsSync(api.references)) {
    throw new ProblemsError([
      toFileProblem(api.references, "read", "`x-openaction.references` names a folder that is not there"),
    ]);
  }
  return new LocalResolver(api.references);
}

async function openDocument(resolver: LocalResolver, api: ApiConfiguration): Promise<Document> {
  const document = await readEntry(resolver, api.root);
  if (!isPlainObject(document.parsed) || !("openapi" in document.parsed)) {
    const message = "this is no OpenAPI document: it has no `openapi` version at its root";
    throw new ProblemsError([toFileProblem(api.root, "parse", message)]);
  }
  try {
    detectSpec(document.parsed);
  } catch {
    const message = "this version of OpenAPI is unknown; write `openapi: 3.1.1`";
    throw new ProblemsError([
      toProblemAt({ source: document.source, pointer: "#/openapi" }, "parse", message),
    ]);
  }
  return document;
}

async function readEntry(resolver: LocalResolver, path: string): Promise<Document> {
  try {
    const document = await resolver.resolveDocument(null, path, true);
    if (document instanceof Error) throw document;
    return document;
  } catch (error) {
    throw new ProblemsError([toReadProblem(path, error)]);
  }
}

/** The file of each action, by the references of the paths: a bundled document does not tell it any more. */
function findSources(entry: unknown, api: ApiConfiguration): ReadonlyMap<string, string> {
  const paths = isPlainObject(entry) && isPlainObject(entry.paths) ? entry.paths : {};
  return new Map(
    Object.entries(paths).map(([key, item]) => {
      const ref =
        isPlainObject(item) && typeof item.$ref === "string" ? (item.$ref.split("#", 1)[0] ?? "") : "";
      const file = ref === "" ? api.root : resolve(dirname(api.root), ref);
      return [key.slice(2), relative(api.folder, file).replaceAll("\\", "/")];
    }),
  );
}

async function bundleEntry(
  entry: Document,
  config: Config,
  resolver: BaseResolver,
  api: ApiConfiguration,
): Promise<JsonObject> {
  const result = await bundle({
    doc: entry,
    config,
    externalRefResolver: resolver,
    componentRenamingConflicts: "error",
  });
  const problems = toProblems(result.problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  const document: unknown = result.bundle.parsed;
  if (!isPlainObject(document))
    throw new ProblemsError([toFileProblem(api.root, "bundle", "the document is empty")]);
  // What a YAML reader returns for a document of plain mappings, lists and scalars is JSON.
  return document as JsonObject;
}

/** The rules should have found whatever the model cannot read; if not, the place in the bundled document is named. */
function readModel(
  document: JsonObject,
  sources: ReadonlyMap<string, string>,
  api: ApiConfiguration,
): ApiModel {
  try {
    return buildModel(document, sources);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new ProblemsError([{ ...toFileProblem(api.root, "model", error.message), pointer: error.pointer }]);
  }
}
