import { relative } from "node:path";
import type { SeenDocument } from "../model/cache/index.js";
import { fingerprint } from "../model/cache/index.js";
import type { ApiConfiguration } from "../model/configuration/index.js";
import type { ApiModel, JsonObject } from "../model/index.js";
import { PackageMemory } from "./package-cache.js";
import { compareFolder, type Difference, isCurrent } from "./package-folder.js";
import { type PackageFacts, planPackage } from "./plan-package.js";
import { renewSchema } from "./renew-schema.js";
import { fingerprintParts } from "./schema-parts.js";
import { layOut, writePackage } from "./write-package.js";

/** A document as far as a package is made of it. */
export interface GeneratorInput {
  readonly configuration: ApiConfiguration;
  readonly model: ApiModel;
  readonly packageName: string;
  readonly document: JsonObject;
}

/** What generating and checking need besides the document. */
export interface GenerateOptions {
  /** Settles when the document is known to be without errors; before that nothing is written. */
  readonly approved?: Promise<unknown>;
}

/** Writes the package of a document into a folder, and tells what changed there. */
export async function generate(
  input: GeneratorInput,
  output: string,
  runtimeVersion: string,
  { approved }: GenerateOptions = {},
): Promise<Difference> {
  const { folder } = input.configuration;
  const ingredients = ingredientsOf(input, fingerprintOf(input.document), runtimeVersion);
  const memory = PackageMemory.open(folder, output);
  const known = memory.difference(ingredients);
  if (known !== undefined && isCurrent(known)) {
    await approved;
    return known;
  }
  const emitted = await emit(input, runtimeVersion, memory);
  await approved;
  const difference = await writePackage(output, emitted.waves, emitted);
  memory.remember(ingredients, emitted);
  return difference;
}

/** Compares a folder with the package that would be generated into it. Writes nothing there. */
export async function check(
  input: GeneratorInput,
  output: string,
  runtimeVersion: string,
  { approved }: GenerateOptions = {},
): Promise<Difference> {
  const ingredients = ingredientsOf(input, fingerprintOf(input.document), runtimeVersion);
  const known = PackageMemory.open(input.configuration.folder, output).difference(ingredients);
  const difference = known ?? compareFolder(output, await layOut((await emit(input, runtimeVersion)).waves));
  await approved;
  return difference;
}

/** How a folder differs from the package of a document that was seen before; `undefined` where it must be made to tell. */
export function recallDifference(
  configuration: ApiConfiguration,
  seen: SeenDocument,
  output: string,
  runtimeVersion: string,
): Difference | undefined {
  const ingredients = ingredientsOf({ configuration, ...seen }, seen.fingerprint, runtimeVersion);
  return PackageMemory.open(configuration.folder, output).difference(ingredients);
}

/** Name of a document's content. */
function fingerprintOf(document: JsonObject): string {
  return fingerprint(JSON.stringify(document));
}

function ingredientsOf(
  input: Pick<GeneratorInput, "configuration" | "packageName">,
  document: string,
  runtimeVersion: string,
): unknown {
  return [factsOf(input, runtimeVersion), document];
}

function factsOf(
  { configuration, packageName }: Pick<GeneratorInput, "configuration" | "packageName">,
  runtimeVersion: string,
): PackageFacts {
  const { folder, root, packageVersion } = configuration;
  return {
    packageName,
    packageVersion,
    runtimeVersion,
    source: relative(folder, root).replaceAll("\\", "/"),
  };
}

/** Loads what emits only here: where nothing changed, neither TypeScript nor ts-morph is needed. */
async function emit(
  { model, document, ...input }: GeneratorInput,
  runtimeVersion: string,
  memory?: PackageMemory,
) {
  const { emitModules, emitSchemaModule, emitWhole } = await import("./emit-package.js");
  const plan = planPackage(model, factsOf(input, runtimeVersion));
  const { files, kept, prints } = emitModules(plan, (path, print) => memory?.holds(path, print) ?? false);
  const parts = fingerprintParts(document);
  const before = memory?.schema();
  const partial = before && renewSchema(document, parts, before, (part) => emitSchemaModule(plan, part));
  function* waves() {
    if (files.size > 0) yield files;
    yield emitWhole(plan, document, partial?.changed());
  }
  return { waves: waves(), kept, partial, prints, parts };
}
