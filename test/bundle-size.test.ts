import { join, resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { expect, it } from "vitest";
import { copyActions } from "./many-actions.js";

const root = resolve(import.meta.dirname, "..");

/** The vendor's SDK, measured the same way: 128.6 KB. */
const LIMIT = 6 * 1024;

const programOf = (module: string) => `
import { createGaapClient, createHTTPListener } from "${module}";
const gaap = createGaapClient();
console.log(await createHTTPListener(gaap, { ListenerName: "listener-1", Port: 443, ProxyId: "link-cuxw2rm0" }));
`;

async function bundle(contents: string, resolveDir: string, options: BuildOptions = {}): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    ...options,
  });
  return outputFiles?.[0]?.contents ?? new Uint8Array();
}

it("keeps a program that makes one call within 6 KB, openapi-fetch included", async () => {
  const code = await bundle(programOf("@openaction/gaap"), root);
  const gzip = gzipSync(code, { level: 9 }).length;
  console.log(
    `one call: ${code.length} B minified, ${gzip} B gzip, ${brotliCompressSync(code).length} B brotli`,
  );
  expect(gzip).toBeGreaterThan(0);
  expect(gzip).toBeLessThanOrEqual(LIMIT);
  // Facts of other actions and the texts of the catalogue stay out.
  expect(new TextDecoder().decode(code)).not.toMatch(/DescribeHTTPListeners|AuthFailure_/);
});

it("takes no more for one call out of 600 actions than out of 4", async () => {
  const many = copyActions(600);
  try {
    const alias = { "@openaction/runtime": join(root, "runtime/index.ts") };
    const folders = [join(root, "generated/gaap/src"), many.folder];
    const [few, all] = await Promise.all(
      folders.map(async (folder) => (await bundle(programOf("./index.js"), folder, { alias })).length),
    );
    console.log(`one call: ${few} B minified of 4 actions, ${all} B of 600`);
    expect(all).toBe(few);
  } finally {
    many.remove();
  }
});
