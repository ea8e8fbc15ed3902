import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { developmentEnvironment, writeRedirect } from "../../redirect-requests.js";
import { startGaap } from "../../start-gaap.js";
import { isMissing, startRedis } from "../redis/redis-server.js";

const root = resolve(import.meta.dirname, "../../..");
const readme = readFileSync(join(root, "runtime/README.md"), "utf8");
const REQUEST = `const request = { ListenerName: "listener-2", Port: 80, ProxyId: "link-cuxw2rm0" };\n`;

/** The programs of the text. What the first one sends, others send, too; what only declares a type is none. */
const programs = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)]
  .map(([, text = ""]) => text)
  .filter((text) => !text.startsWith("declare "))
  .map((text) => (/^const request/m.test(text) || !text.includes("request)") ? text : REQUEST + text));

it("has programs that run, one after the other, against an emulator and a Redis of their own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "openaction-runtime-readme-"));
  const redis = isMissing() ? undefined : await startRedis();
  const emulator = await startGaap();
  try {
    const runnable = programs
      .filter((text) => redis || !text.includes("redis://"))
      .map((text) => text.replace("127.0.0.1:6379", `127.0.0.1:${redis?.port}`));
    const names = await Promise.all(runnable.map((text, index) => compile(text, folder, index)));
    const main = [
      ...names.map((name) => `await import("./${name}");`),
      `console.log("all"); process.exit();`,
    ];
    writeFileSync(join(folder, "main.mjs"), main.join("\n"));
    const args = ["--import", writeRedirect(folder, emulator.url), join(folder, "main.mjs")];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: developmentEnvironment() });
    expect(runnable.length).toBeGreaterThan(redis ? 6 : 5);
    expect(stdout).toMatch(/^listener-\w+\n(.*\n)*all\n$/);
  } finally {
    await emulator.close();
    await redis?.kill();
    rmSync(folder, { recursive: true });
  }
});

async function compile(contents: string, folder: string, index: number): Promise<string> {
  const name = `program-${index}.mjs`;
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    outfile: join(folder, name),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    // Packages of CommonJS that come into the bundle ask for Node's modules this way.
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
    },
  });
  return name;
}
