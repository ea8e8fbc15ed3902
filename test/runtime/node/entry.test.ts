import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import * as web from "../../../runtime/index.js";
import * as node from "../../../runtime/node/entry.js";

const root = resolve(import.meta.dirname, "../../..");

const LOADED = `
  import { createServer } from "node:http";
  import { createGaapClient, describeHTTPListeners } from "@openaction/gaap";
  const loaded = () => process.moduleLoadList.filter((name) => /^NativeModule (https|tls|internal\\/deps\\/undici\\/undici)$/.test(name));
  const server = createServer((_, response) => response.end('{"Response":{"TotalCount":0,"RequestId":"r"}}'));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const credentials = { secretId: "id", secretKey: "key" };
  const gaap = createGaapClient({ credentials, endpoint: "http://127.0.0.1:" + server.address().port });
  await describeHTTPListeners(gaap, { ProxyId: "link-1" });
  server.close();
  console.log(JSON.stringify(loaded()));
`;

describe("the entry for Node", () => {
  it("loads neither TLS nor Node's own fetch for a call over HTTP: they take longer than all else", () => {
    const options = { cwd: root, encoding: "utf8" } as const;
    expect(execFileSync(process.execPath, ["--input-type=module", "-e", LOADED], options)).toBe("[]\n");
  });

  it("has the names of the one for all platforms, and another createClient", () => {
    const differing = Object.entries(web).filter(([name, value]) => value !== Reflect.get(node, name));
    expect(Object.keys(node).sort()).toEqual(Object.keys(web).sort());
    expect(differing.map(([name]) => name)).toEqual(["createClient"]);
  });

  it.each([
    { platform: "node", conditions: [], want: "dist/node/entry.js" },
    { platform: "a browser's bundler", conditions: ["browser"], want: "dist/index.js" },
    { platform: "Deno", conditions: ["deno"], want: "dist/index.js" },
    { platform: "Bun", conditions: ["bun"], want: "dist/index.js" },
    { platform: "workers", conditions: ["workerd"], want: "dist/index.js" },
  ])("is chosen by an export condition: $platform gets $want", ({ conditions, want }) => {
    const flags = conditions.map((name) => `--conditions=${name}`);
    const program = `console.log(import.meta.resolve("@openaction/runtime"))`;
    const parent = pathToFileURL(join(root, "package.json"));
    const url = execFileSync(process.execPath, [...flags, "--input-type=module", "-e", program], {
      cwd: fileURLToPath(new URL(".", parent)),
      encoding: "utf8",
    });
    expect(url.trim().endsWith(`/runtime/${want}`)).toBe(true);
  });
});

it("is the only one that Node's types are needed for", () => {
  const tsc = join(root, "node_modules/typescript-7/bin/tsc");
  const run = () =>
    execFileSync(process.execPath, [tsc, "-p", "runtime/tsconfig.web.json"], { cwd: root, encoding: "utf8" });
  expect(run()).toBe("");
}, 30_000);
