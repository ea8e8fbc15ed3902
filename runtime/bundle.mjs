/*
 * Makes one file of each entry of the package, after `tsc` has written the declarations: Node takes about as long for
 * the loading of a file as for all that this package does when it is loaded.
 *
 * Entries find each other by the package's own name, so that there is one set of error classes, whichever condition
 * has chosen the main entry. That of Node takes all of the other one in, and what is used of openapi-fetch: to find and
 * read the whole of that would be a quarter of the time.
 */
import { build } from "esbuild";

const root = import.meta.dirname;
const common = {
  absWorkingDir: root,
  outdir: "dist",
  outbase: ".",
  bundle: true,
  format: "esm",
  target: "es2022",
  logLevel: "warning",
};

await build({
  ...common,
  entryPoints: ["", "json/", "node/", "opentelemetry/", "redis/", "signing/"].map(
    (folder) => `${folder}index.ts`,
  ),
  platform: "neutral",
  packages: "external",
});
await build({
  ...common,
  entryPoints: ["node/entry.ts"],
  platform: "node",
  alias: { "@openaction/runtime": "./index.ts" },
});
