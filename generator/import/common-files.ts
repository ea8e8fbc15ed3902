import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { ImportError } from "./import-error.js";

/** What all services of the vendor have in common: shipped with this toolchain, and copied beside imported documents. */
export interface CommonFiles {
  /** Text of each file by its name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, CommonCode>;
  readonly categories: ReadonlyMap<string, string>;
}

interface CommonCode {
  readonly remedy: string;
  readonly retry: string;
  readonly outcome?: string;
}

const NAMES = ["error-codes.yaml", "parameters.yaml", "schemas.yaml", "security.yaml"];

/** Reads the common files that ship with this toolchain. */
export function readCommonFiles(): CommonFiles {
  const folder = findFolder();
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    texts: new Map(NAMES.map((name) => [name, read(name)])),
    // Both files are our own, so their shape is known.
    codes: new Map(Object.entries(parse(read("error-codes.yaml")) as Record<string, CommonCode>)),
    categories: new Map(Object.entries(parse(read("error-categories.yaml")) as Record<string, string>)),
  };
}

/** `spec/common` of the package, wherever the file that asks for it was built to. */
function findFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "spec", "common"))) {
    if (dirname(folder) === folder)
      throw new ImportError("This installation lacks spec/common; install it anew.");
    folder = dirname(folder);
  }
  return join(folder, "spec", "common");
}
