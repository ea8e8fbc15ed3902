import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import * as web from "../../../runtime/index.js";
import * as node from "../../../runtime/node/entry.js";

const root = resolve(import.meta.dirname, "../../..");

describe("the entry for Node", () => {
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
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const run = () =>
    execFileSync(process.execPath, [tsc, "-p", "runtime/tsconfig.web.json"], { cwd: root, encoding: "utf8" });
  expect(run()).toBe("");
}, 30_000);
