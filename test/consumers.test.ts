import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { developmentEnvironment, writeRedirect } from "./redirect-requests.js";
import { startGaap } from "./start-gaap.js";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
const PACKAGES = ["runtime", "generated/gaap"];

const PROGRAM = `import { createGaapClient, createHTTPListener, GaapErrorCode } from "@openaction/gaap";

const gaap = createGaapClient();
const request = { ListenerName: "listener-1", Port: 443, ProxyId: "link-cuxw2rm0" };
const created = await createHTTPListener(gaap, request);
const again = await createHTTPListener.safe(gaap, request);
const taken: string = GaapErrorCode.InvalidParameterValue_DuplicatedListenerPort;
console.log(JSON.stringify([created.ListenerId, again.ok === false && again.error.code === taken]));
`;

/** A repository of somebody else, that knows the packages only as tarballs. */
let project = "";

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), "openaction-consumer-"));
  await run("npm", ["pack", ...PACKAGES.flatMap((name) => ["-w", name]), "--pack-destination", project], {
    cwd: root,
  });
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(project, "program.ts"), PROGRAM);
  await run("npm", ["install", "--prefer-offline", "--ignore-scripts", ...tarballs()], { cwd: project });
}, 60_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

function tarballs(): readonly string[] {
  return readdirSync(project)
    .filter((name) => name.endsWith(".tgz"))
    .map((name) => join(project, name));
}

describe("the packed packages, in an empty ESM project", () => {
  it("bring openapi-fetch along, and nothing else", () => {
    const scoped = readdirSync(join(project, "node_modules/@openaction"));
    const others = readdirSync(join(project, "node_modules")).filter((name) => !/^[.@]/.test(name));
    expect({ scoped, others }).toEqual({
      scoped: ["gaap", "runtime"],
      others: ["openapi-fetch", "openapi-typescript-helpers"],
    });
  });

  it.each([
    { module: "nodenext", moduleResolution: "nodenext" },
    { module: "esnext", moduleResolution: "bundler" },
  ])("type-check under $moduleResolution, and make a call", async (resolution) => {
    const configuration = `tsconfig.${resolution.moduleResolution}.json`;
    const outDir = `out-${resolution.moduleResolution}`;
    const compilerOptions = { ...resolution, target: "es2022", strict: true, skipLibCheck: false, outDir };
    // A consumer's library, without Node's types but with a console.
    writeFileSync(
      join(project, configuration),
      JSON.stringify({
        compilerOptions: { ...compilerOptions, lib: ["es2022", "dom"], types: [] },
        files: ["program.ts"],
      }),
    );
    await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", configuration], {
      cwd: project,
    });

    const emulator = await startGaap();
    try {
      const { stdout } = await run(
        process.execPath,
        ["--import", writeRedirect(project, emulator.url), `${outDir}/program.js`],
        {
          cwd: project,
          env: developmentEnvironment(),
        },
      );
      expect(JSON.parse(stdout)).toEqual([expect.stringMatching(/^listener-[a-z0-9]{8}$/), true]);
    } finally {
      await emulator.close();
    }
  });

  it.each(PACKAGES)("%s is clean for publint", async (name) => {
    const { messages, pkg } = await publint({ pkgDir: join(root, name), strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("are clean for arethetypeswrong", async () => {
    const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    for (const tarball of tarballs()) {
      // It exits with 1 where it finds a problem.
      const { stdout } = await run(process.execPath, [
        attw,
        tarball,
        "--profile",
        "esm-only",
        "--format",
        "ascii",
      ]);
      expect(stdout).toMatch(/node16 \(from ESM\): 🟢/u);
    }
  });
});
