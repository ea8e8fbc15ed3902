import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { developmentEnvironment, writeRedirect } from "../../redirect-requests.js";
import { startGaap } from "../../start-gaap.js";
import { isMissing, startRedis } from "../redis/redis-server.js";

const root = resolve(import.meta.dirname, "../../..");
const run = promisify(execFile);

/** What tells people how to use a client. */
const TEXTS = ["runtime/README.md", "docs/guide/failures.md", "docs/guide/client.md"];

/** The programs of the texts, by the files that they are written into. */
const programs = TEXTS.flatMap((path) =>
  [...readFileSync(join(root, path), "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, text = ""], index) => ({ file: `${basename(path, ".md").toLowerCase()}-${index + 1}.ts`, text }),
  ),
);

/** By what they print, each of those that call the service shows that it came to its end. */
const PRINTED =
  /^listener-\w+\nchoose another port\nno longer needed\nlistener-\w+\n2\nDescribeHTTPListeners, sending 1: executed after \d+ ms\nall\n$/;

it("have programs that compile, and run one after the other against an emulator and a Redis of their own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "openaction-guides-"));
  const redis = isMissing() ? undefined : await startRedis();
  const emulator = await startGaap();
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const { file, text } of programs) {
      // So that each is a module, also one that only declares a type.
      const local = `${text.replace("127.0.0.1:6379", `127.0.0.1:${redis?.port}`)}\nexport {};\n`;
      writeFileSync(join(folder, file), local);
    }
    const [{ stdout }] = await Promise.all([
      runAll(folder, emulator.url, redis !== undefined),
      checkTypes(folder),
    ]);
    expect(stdout).toMatch(PRINTED);
  } finally {
    await emulator.close();
    await redis?.kill();
    rmSync(folder, { recursive: true });
  }
});

/** Checks the types of all programs; what declares a type for a whole program, in one with the first of them. */
async function checkTypes(folder: string): Promise<void> {
  const options = "--module nodenext --target es2022 --strict --types node --skipLibCheck --noEmit".split(
    " ",
  );
  const tsc = join(root, "node_modules/typescript-7/bin/tsc");
  const [first, ...others] = programs;
  const declaring = others.filter(({ text }) => text.startsWith("declare "));
  const plain = others.filter((program) => !declaring.includes(program));
  for (const group of [plain, declaring]) {
    const files = [first, ...group].map((program) => program?.file ?? "");
    // The compiler tells its findings on its output.
    await run(process.execPath, [tsc, ...options, ...files], { cwd: folder }).catch(({ stdout }) =>
      expect.fail(stdout),
    );
  }
}

async function runAll(folder: string, url: string, hasRedis: boolean): Promise<{ readonly stdout: string }> {
  const runnable = programs.filter(({ text }) => hasRedis || !text.includes("redis://"));
  await build({
    entryPoints: runnable.map(({ file }) => join(folder, file)),
    outdir: folder,
    packages: "external",
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  const imports = runnable.map(({ file }) => `await import("./${file.replace(/ts$/, "js")}");`);
  writeFileSync(join(folder, "main.js"), [...imports, `console.log("all"); process.exit();`].join("\n"));
  const args = ["--import", writeRedirect(folder, url), join(folder, "main.js")];
  return run(process.execPath, args, { env: developmentEnvironment() });
}
