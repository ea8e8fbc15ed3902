import { createRequire } from "node:module";

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Version of this toolchain. */
export function toolchainVersion(): string {
  return manifest().version;
}

/** Version of the runtime that generated packages depend on: the one that this toolchain was made with. */
export function runtimeVersion(): string {
  return manifest().dependencies["@openaction/runtime"] ?? toolchainVersion();
}

/** The package's own manifest, wherever the file that asks for it was built to. */
function manifest(): Manifest {
  // The file is our own, so its shape is known.
  return createRequire(import.meta.url)("#manifest") as Manifest;
}
