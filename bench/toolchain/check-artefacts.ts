import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BenchDocument, runToolchain } from "./documents.js";

/** One of each kind of file that is generated, and two that are not. */
const KINDS = [
  "README.md",
  "openapi.json",
  "package.json",
  "tsconfig.json",
  "src/client.ts",
  "src/error-code.ts",
  "src/index.ts",
  "src/schema.ts",
  "src/structures.ts",
];

/** Spoils one file of each kind in turn and counts those that `check` names, and nothing else. */
export async function countNamed({
  folder,
}: BenchDocument): Promise<readonly [named: number, kinds: number]> {
  let named = 0;
  for (const kind of KINDS) {
    const path = join(folder, "out", kind);
    const before = readFileSync(path, "utf8");
    writeFileSync(path, `${before} `);
    const { output } = await runToolchain(["check"], folder, true);
    writeFileSync(path, before);
    if (output.includes(`out/${kind}\n`) && output.includes("1 difference.")) named += 1;
  }
  rmSync(join(folder, "out/src/structures.ts.bak"), { force: true });
  return [named, KINDS.length];
}
