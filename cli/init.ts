import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "./fail.js";
import { initFiles } from "./init-files.js";
import { relativePath } from "./paths.js";
import { coloursOf, print } from "./terminal.js";

/** `openaction init`: writes a small document that passes every rule. Overwrites nothing. */
export async function init(folder = "."): Promise<void> {
  const target = resolve(folder);
  const taken = Object.keys(initFiles).filter((path) => existsSync(join(target, path)));
  if (taken.length > 0) {
    throw new UsageError(
      `${relativePath(target)} has ${taken.join(", ")} already. Run this in another folder.`,
    );
  }
  for (const [path, text] of Object.entries(initFiles)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
  const { green, dim } = coloursOf(process.stdout);
  print(`${green("✓")} a document of one action in ${relativePath(target, "spec/openapi.yaml")}`);
  for (const path of Object.keys(initFiles)) print(dim(`  new      ${path}`));
  print("\nNext: openaction lint, openaction generate, openaction emulate");
}
