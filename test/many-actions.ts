import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const source = resolve(import.meta.dirname, "../generated/gaap/src");

/** Sources of the GAAP client with so many actions: the ones that there are, and copies of one under other names. */
export function copyActions(count: number): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "openaction-many-"));
  cpSync(source, folder, { recursive: true });
  const index = readFileSync(join(source, "index.ts"), "utf8");
  const action = readFileSync(join(source, "actions/delete-listeners.ts"), "utf8");
  const present = index.match(/from "\.\/actions\//g)?.length ?? 0;
  const lines: string[] = [];
  for (let number = present; number < count; number++) {
    const own = action.replace(/([dD]eleteListeners)(?!\w*ErrorCode)/g, `$1${number}`);
    writeFileSync(join(folder, `actions/delete-listeners-${number}.ts`), own);
    lines.push(`export { deleteListeners${number} } from "./actions/delete-listeners-${number}.js";`);
  }
  writeFileSync(join(folder, "index.ts"), [index, ...lines].join("\n"));
  // As the package says: what nobody asks for is left out.
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "sideEffects": false }\n');
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
