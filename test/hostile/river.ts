import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emitPackage, type PackageFiles } from "../../generator/emit-package.js";
import { planPackage } from "../../generator/plan-package.js";
import { stringLiteral } from "../../model/escape/index.js";
import type { ApiModel, JsonObject } from "../../model/index.js";
import {
  type LoadedApi,
  loadApi,
  type Problem,
  ProblemsError,
  selectApis,
} from "../../model/loader/index.js";
import { renderSample, sampleLanguages } from "../../samples/index.js";

/** A document of which something was made. */
export interface Made {
  readonly kind: "made";
  readonly api: LoadedApi;
  readonly files: PackageFiles;
  readonly samples: PackageFiles;
}

/** What became of a document: files and samples, or problems. */
export type Outcome = Made | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** Name of the file that documents are read from. */
export const DOCUMENT = "openapi.json";

/** A folder that documents are read from. */
export class River {
  readonly folder = mkdtempSync(join(tmpdir(), "openaction-hostile-"));

  /** Takes a document down the river as a user would: from a file by the loader to a package and samples. */
  async run(document: JsonObject): Promise<Outcome> {
    const file = join(this.folder, DOCUMENT);
    writeFileSync(file, JSON.stringify(document, null, 1));
    const [configuration] = selectApis({ apis: [] }, this.folder, [file]);
    if (configuration === undefined) throw new Error("a document that is named is always one");
    try {
      const api = await loadApi(configuration);
      return { kind: "made", api, files: emit(api), samples: renderSamples(api.model) };
    } catch (error) {
      if (error instanceof ProblemsError) return { kind: "refused", problems: error.problems };
      throw error;
    }
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The package of a document. */
export function emit({ model, document }: LoadedApi): PackageFiles {
  const facts = {
    packageName: "@example/things",
    packageVersion: "1.0.0",
    runtimeVersion: "0.1.0",
    source: DOCUMENT,
  };
  return emitPackage(planPackage(model, facts), document);
}

/** Every example in every form, by the name of the file it would stand in. */
function renderSamples(model: ApiModel): PackageFiles {
  // Stands beside the package, so that it can be compiled with it.
  const packageName = stringLiteral("./src/index.js");
  return new Map(
    model.actions.flatMap((action, at) =>
      action.examples.flatMap(({ request }, index) =>
        sampleLanguages.map(({ id, extension }) => {
          const call = { model, action, request, packageName, region: "ap-beijing" };
          return [`${id}-${at}-${index}.${extension}`, renderSample(id, call)] as const;
        }),
      ),
    ),
  );
}
