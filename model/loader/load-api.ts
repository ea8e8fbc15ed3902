import { existsSync } from "node:fs";
import {
  type BaseResolver,
  bundle,
  type Config,
  type Document,
  detectSpec,
  isPlainObject,
} from "@redocly/openapi-core";
import { buildModel } from "../build/build-model.js";
import { DocumentError } from "../build/cursor.js";
import { LintMemory } from "../cache/index.js";
import { type ApiConfiguration, type Problem, ProblemsError, toFileProblem } from "../configuration/index.js";
import { findSources, type OnePiece } from "../reader/index.js";
import type { JsonObject } from "../type-model.js";
import type { ApiModel } from "../types.js";
import { checkReferences } from "./check-references.js";
import { createLintConfig } from "./lint-config.js";
import { LocalResolver } from "./local-resolver.js";
import { toProblemAt, toProblems, toReadProblem } from "./problem.js";
import { runRules } from "./run-rules.js";

/** A document that was read, checked and understood. */
export interface LoadedApi extends OnePiece {
  readonly configuration: ApiConfiguration;
  /** Warnings; errors do not come this far. */
  readonly problems: readonly Problem[];
}

/** A document whose entry file was read. */
interface OpenedApi {
  readonly api: ApiConfiguration;
  readonly configPath: string | undefined;
  readonly resolver: LocalResolver;
  readonly entry: Document;
  readonly config: Config;
}

/**
 * Reads a document: parse, lint, bundle, model, in this order. Nothing outside the folder of its references is opened.
 * Throws a `ProblemsError` that holds all problems found, each with file, line and pointer.
 */
export async function loadApi(api: ApiConfiguration, configPath?: string): Promise<LoadedApi> {
  const opened = await open(api, configPath);
  const problems = await lint(opened);
  return { configuration: api, problems, ...(await read(opened)) };
}

/** Checks a document and returns its warnings; throws a `ProblemsError` where there are errors. */
export async function lintApi(api: ApiConfiguration, configPath?: string): Promise<readonly Problem[]> {
  return lint(await open(api, configPath));
}

/** Reads a document that is checked elsewhere. */
export async function readApi(api: ApiConfiguration, configPath?: string): Promise<OnePiece> {
  return read(await open(api, configPath));
}

async function open(api: ApiConfiguration, configPath: string | undefined): Promise<OpenedApi> {
  const resolver = openFolder(api);
  const entry = await openDocument(resolver, api);
  const refused = await checkReferences(entry, resolver);
  if (refused.length > 0) throw new ProblemsError(refused);
  return { api, configPath, resolver, entry, config: await createLintConfig(configPath) };
}

/** Actions that were checked before are left out, unless something is wrong with the others. */
async function lint({ api, configPath, entry, config, resolver }: OpenedApi): Promise<readonly Problem[]> {
  const memory = new LintMemory(api, configPath, toJson(entry));
  const unchecked = memory.unchecked();
  const isGood =
    unchecked !== undefined &&
    (await runRules({ ...entry, parsed: unchecked }, config, resolver)).length === 0;
  const problems = isGood ? [] : toProblems(await runRules(entry, config, resolver));
  if (problems.some((problem) => problem.severity === "error")) throw new ProblemsError(problems);
  if (problems.length === 0) memory.remember();
  return problems;
}

async function read({ api, entry, config, resolver }: OpenedApi): Promise<OnePiece> {
  // The references of the paths are gone once the document is bundled.
  const sources = findSources(entry.parsed, api);
  const document = await bundleEntry(entry, config, resolver, api);
  const model = readModel(document, sources, api);
  const packageName = api.packageName ?? `@openaction/${model.service.name}`;
  return { document, model, packageName, files: [...resolver.getFiles()] };
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
  if (!isPlainObject(result.bundle.parsed))
    throw new ProblemsError([toFileProblem(api.root, "bundle", "the document is empty")]);
  return toJson(result.bundle);
}

/** What a YAML reader returns for a document of plain mappings, lists and scalars is JSON. */
function toJson({ parsed }: Document): JsonObject {
  return parsed as JsonObject;
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
