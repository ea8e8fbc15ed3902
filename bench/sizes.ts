/*
 * Prints what a program carries with it: `npm ci --prefix bench/peers`, `npm run build`, then `npm run bench -- sizes`.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { copyActions } from "../test/many-actions.js";
import { row } from "./measure.js";
import { hasPeers, PEERS } from "./peers.js";

const root = join(import.meta.dirname, "..");
const REQUEST = `{ ListenerName: "listener-1", Port: 443, ProxyId: "link-cuxw2rm0" }`;
const callOf = (
  module: string,
) => `import { createGaapClient, createHTTPListener } from ${JSON.stringify(module)};
  console.log(await createHTTPListener(createGaapClient(), ${REQUEST}));`;
const VENDOR_CALL = `import { gaap } from "tencentcloud-sdk-nodejs/tencentcloud/services/gaap";
  const client = new gaap.v20180529.Client({ credential: {}, region: "" });
  console.log(await client.CreateHTTPListener(${REQUEST}));`;

async function bundle(contents: string, resolveDir: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    ...options,
  });
  const code = outputFiles?.[0]?.contents ?? new Uint8Array();
  return row("", `${code.length}`, `${gzipSync(code, { level: 9 }).length}`).slice(44);
}

interface Folder {
  readonly files: number;
  readonly bytes: number;
}

function measureFolder(folder: string, without = "?"): Folder {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.startsWith(join(folder, without)),
  );
  const bytes = paths.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: paths.length, bytes };
}

/** Both packages as npm would pack them, and what comes along with them. */
function measureOurs(): Folder {
  const args = ["pack", "--dry-run", "--json", "-w", "runtime", "-w", "generated/gaap"];
  const packed: { entryCount: number; unpackedSize: number }[] = JSON.parse(
    execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  const others = ["openapi-fetch", "openapi-typescript-helpers"].map((name) =>
    measureFolder(join(root, "node_modules", name)),
  );
  return {
    files: sum([...packed.map(({ entryCount }) => entryCount), ...others.map(({ files }) => files)]),
    bytes: sum([...packed.map(({ unpackedSize }) => unpackedSize), ...others.map(({ bytes }) => bytes)]),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const many = copyActions(600);
const alias = { "@openaction/runtime": join(root, "runtime/index.ts") };
console.log(`\n${row("a bundle with one call", "bytes", "gzip")}`);
console.log(
  row("openaction, for browsers (aim: 6,144)") + (await bundle(callOf("@openaction/gaap"), root, {})),
);
for (const [actions, folder] of Object.entries({ 4: join(root, "generated/gaap/src"), 600: many.folder })) {
  const size = await bundle(callOf("./index.js"), folder, { alias });
  console.log(row(`openaction, of a client with ${actions} actions`) + size);
}
many.remove();
const peers = hasPeers();
if (peers) {
  const options = { platform: "node", logLevel: "error" } as const;
  console.log(row("vendor's SDK, for Node") + (await bundle(VENDOR_CALL, PEERS, options)));
}
console.log(`\n${row("installed", "files", "KB")}`);
const folders = {
  openaction: measureOurs(),
  ...(peers && { "vendor's SDK": measureFolder(join(PEERS, "node_modules"), "undici") }),
};
for (const [name, { files, bytes }] of Object.entries(folders))
  console.log(row(name, `${files}`, (bytes / 1024).toFixed(0)));
