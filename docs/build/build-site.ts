import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiModel, JsonObject } from "../../model/index.js";
import { buildReference } from "./build-reference.js";
import { renderErrorPage } from "./error-page.js";
import { renderFrontPage } from "./front-page.js";
import { STYLE } from "./page.js";
import { toReferenceDocument } from "./reference-document.js";
import { replaceFolder } from "./replace-folder.js";

/** A document of the site. */
export interface SiteApi {
  readonly model: ApiModel;
  readonly document: JsonObject;
  /** npm name of the client, as samples import it. */
  readonly packageName: string;
}

/**
 * Builds a static site into a folder: a front page, and for each service its reference and its error codes. Works from
 * any path and without a network.
 */
export async function buildSite(apis: readonly SiteApi[], target: string): Promise<void> {
  await replaceFolder(target, async (folder) => {
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, "style.css"), STYLE);
    writeFileSync(join(folder, "index.html"), renderFrontPage(apis.map(({ model }) => model)));
    for (const { model, document, packageName } of apis) {
      const { name, title } = model.service;
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "errors.html"), renderErrorPage(model));
      const reference = toReferenceDocument(document, model, packageName);
      await buildReference(reference, title, join(folder, name, "index.html"));
    }
  });
}
