import type { Difference } from "../generator/index.js";
import { load, outputOf, select } from "./load.js";
import { relativePath } from "./paths.js";
import { coloursOf, count, print } from "./terminal.js";
import { runtimeVersion } from "./versions.js";

/** `openaction generate`: brings the generated package of each document up to date. */
export async function generate(documents: readonly string[]): Promise<void> {
  const { configuration, apis } = await select(documents);
  const { generate: write } = await import("../generator/index.js");
  const { green, dim } = coloursOf(process.stdout);
  for (const api of apis) {
    const output = outputOf(api);
    const loaded = await load(api, configuration);
    const difference = await write(loaded, output, runtimeVersion());
    print(`${green("✓")} ${api.key}: ${describe(difference)} in ${relativePath(output)}`);
    for (const path of difference.missing) print(dim(`  new      ${path}`));
    for (const path of difference.stale) print(dim(`  changed  ${path}`));
    for (const path of difference.obsolete) print(dim(`  removed  ${path}`));
  }
}

function describe({ missing, stale, obsolete }: Difference): string {
  const written = missing.length + stale.length;
  if (written + obsolete.length === 0) return "nothing to change";
  const removed = obsolete.length === 0 ? "" : `, ${obsolete.length} removed`;
  return `${count(written, "file")} written${removed}`;
}
