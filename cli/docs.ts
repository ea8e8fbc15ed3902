import { resolve } from "node:path";
import { load, select } from "./load.js";
import { relativePath } from "./paths.js";
import { coloursOf, count, print } from "./terminal.js";

/** Options of `openaction docs`, as the command line has them. */
export interface DocsOptions {
  readonly out: string;
}

/** `openaction docs`: builds the documentation site of the documents. */
export async function docs(documents: readonly string[], { out }: DocsOptions): Promise<void> {
  const { configuration, apis } = await select(documents);
  const { buildSite } = await import("../docs/build/index.js");
  const loaded = [];
  for (const api of apis) loaded.push(await load(api, configuration));
  const target = resolve(out);
  await buildSite(loaded, target);
  const { green } = coloursOf(process.stdout);
  print(`${green("✓")} site of ${count(loaded.length, "document")}: ${relativePath(target, "index.html")}`);
}
