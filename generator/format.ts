import { execFile } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";

/** How generated files are laid out. The document in one piece stays as the serializer wrote it. */
const FORMAT = {
  root: true,
  files: { includes: ["**", "!**/openapi.json"] },
  formatter: { indentStyle: "space", indentWidth: 2, lineWidth: 110 },
  linter: { enabled: false },
};

/** Formats every file below a folder in place and sorts its imports, by a configuration of our own and none that stands above the folder. */
export async function formatFolder(folder: string): Promise<void> {
  const configuration = join(folder, "biome.json");
  writeFileSync(configuration, JSON.stringify(FORMAT));
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const options = ["check", "--write", "--log-level=error", "--colors=off", "--max-diagnostics=3", "."];
  try {
    await promisify(execFile)(process.execPath, [biome, ...options], { cwd: folder });
  } finally {
    rmSync(configuration);
  }
}
