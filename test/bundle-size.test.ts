import { resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** The vendor's SDK, measured the same way: 128.6 KB. */
const LIMIT = 6 * 1024;

const PROGRAM = `
import { createGaapClient, createHTTPListener } from "@openaction/gaap";
const gaap = createGaapClient();
console.log(await createHTTPListener(gaap, { ListenerName: "listener-1", Port: 443, ProxyId: "link-cuxw2rm0" }));
`;

it("keeps a program that makes one call within 6 KB, openapi-fetch included", async () => {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const gzip = gzipSync(code, { level: 9 }).length;
  console.log(
    `one call: ${code.length} B minified, ${gzip} B gzip, ${brotliCompressSync(code).length} B brotli`,
  );
  expect(gzip).toBeGreaterThan(0);
  expect(gzip).toBeLessThanOrEqual(LIMIT);
  // Facts of other actions and the texts of the catalogue stay out.
  expect(new TextDecoder().decode(code)).not.toMatch(/DescribeHTTPListeners|AuthFailure_/);
});
