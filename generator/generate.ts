import { relative } from "node:path";
import type { LoadedApi } from "../model/loader/index.js";
import type { PackageFiles } from "./emit-package.js";
import { keyOfPackage, recallDifference, rememberPackage } from "./package-cache.js";
import { compareFolder, type Difference, isCurrent } from "./package-folder.js";
import { type PackageFacts, planPackage } from "./plan-package.js";
import { layOut, writePackage } from "./write-package.js";

/** Writes the package of a document into a folder, and tells what changed there. */
export async function generate(api: LoadedApi, output: string, runtimeVersion: string): Promise<Difference> {
  const { folder } = api.configuration;
  const facts = factsOf(api, runtimeVersion);
  const key = keyOfPackage([facts, api.document]);
  const known = recallDifference(folder, output, key);
  if (known !== undefined && isCurrent(known)) return known;
  const difference = await writePackage(output, await emit(api, facts));
  rememberPackage(folder, output, key);
  return difference;
}

/** Compares a folder with the package that would be generated into it. Writes nothing there. */
export async function check(api: LoadedApi, output: string, runtimeVersion: string): Promise<Difference> {
  const facts = factsOf(api, runtimeVersion);
  const known = recallDifference(api.configuration.folder, output, keyOfPackage([facts, api.document]));
  return known ?? compareFolder(output, await layOut(await emit(api, facts)));
}

function factsOf({ configuration, packageName }: LoadedApi, runtimeVersion: string): PackageFacts {
  const { folder, root, packageVersion } = configuration;
  return {
    packageName,
    packageVersion,
    runtimeVersion,
    source: relative(folder, root).replaceAll("\\", "/"),
  };
}

/** Loads what emits only here: where nothing changed, neither TypeScript nor ts-morph is needed. */
async function emit({ model, document }: LoadedApi, facts: PackageFacts): Promise<PackageFiles> {
  const { emitPackage } = await import("./emit-package.js");
  return emitPackage(planPackage(model, facts), document);
}
