import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** Bundles the scripts and styles of the pages as `npm run build` does, from the sources as they are, into a folder. */
export function buildAssets(folder: string): void {
  const { scripts } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));
  const command = String(scripts["build:pages"]).replace("dist/assets", folder);
  if (!command.includes(folder))
    throw new Error("The script build:pages has another --outdir than expected.");
  const PATH = `${resolve(root, "node_modules/.bin")}:${process.env.PATH}`;
  execFileSync("bash", ["-c", command], { cwd: root, env: { ...process.env, PATH } });
}
