import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../fail.js";

/** The part of a `package.json` that a release reads. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly workspaces?: readonly string[];
  readonly files?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The package of a folder. */
export interface PackageFolder {
  /** Relative to the repository; empty for its root. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** The root's package and those of its workspaces, which all get the same version. Patterns of workspaces are not known. */
export function readPackages(root: string): readonly PackageFolder[] {
  const top = readManifest(root, "");
  return [top, ...(top.manifest.workspaces ?? []).map((path) => readManifest(root, path))];
}

function readManifest(root: string, path: string): PackageFolder {
  const file = join(root, path, "package.json");
  try {
    const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
    return { path, manifest };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`A release needs ${join(path, "package.json")}, which cannot be read: ${reason}`);
  }
}
