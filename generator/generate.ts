import { relative } from "node:path";
import type { LoadedApi } from "../model/loader/index.js";
import { emitPackage, type PackageFiles } from "./emit-package.js";
import { compareFolder, type Difference } from "./package-folder.js";
import { planPackage } from "./plan-package.js";
import { layOut, writePackage } from "./write-package.js";

/** Writes the package of a document into a folder, and tells what changed there. */
export async function generate(api: LoadedApi, output: string, runtimeVersion: string): Promise<Difference> {
  return writePackage(output, await emit(api, runtimeVersion));
}

/** Compares a folder with the package that would be generated into it. Writes nothing there. */
export async function check(api: LoadedApi, output: string, runtimeVersion: string): Promise<Difference> {
  return compareFolder(output, await layOut(await emit(api, runtimeVersion)));
}

async function emit(
  { configuration, model, document, packageName }: LoadedApi,
  runtimeVersion: string,
): Promise<PackageFiles> {
  const source = relative(configuration.folder, configuration.root).replaceAll("\\", "/");
  const { packageVersion } = configuration;
  return emitPackage(planPackage(model, { packageName, packageVersion, runtimeVersion, source }), document);
}
