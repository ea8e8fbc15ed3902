import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmulator } from "../emulator/index.js";
import { startEmulator } from "../emulator/node/index.js";
import { nodeDigest } from "../runtime/node/index.js";
import { gaapModel } from "./emulator/gaap-emulator.js";
import { developmentEnvironment, writeRedirect } from "./redirect-requests.js";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
const NAMES = ["openaction", "@openaction/runtime", "@openaction/gaap"];

const PROGRAM = `import { createGaapClient, createHTTPListener, GaapErrorCode } from "@openaction/gaap";

const gaap = createGaapClient();
const request = { ListenerName: "listener-1", Port: 443, ProxyId: "link-cuxw2rm0" };
const created = await createHTTPListener(gaap, request);
const again = await createHTTPListener.safe(gaap, request);
const taken: string = GaapErrorCode.InvalidParameterValue_DuplicatedListenerPort;
console.log(created.ListenerId, again.ok === false && again.error.code === taken);
`;

/** The programs of the guide to the emulator. The second needs MSW, which is installed beside the vendor's client. */
const guide = readFileSync(join(root, "docs/guide/emulator.md"), "utf8");
const [inProcess = "", mocked = "", served = ""] = [...guide.matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, block = ""]) => block,
);
const msw = join(root, "test/vendor-sdk/node_modules/msw");
const hasMsw = existsSync(msw);

/** Those that need no types of Node. */
const webPrograms = ["program.ts", "in-process.ts"];

/** A repository of somebody else, that knows the packages only as tarballs. */
let project = "";
const tarballs = new Map<string, string>();

beforeAll(async () => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "openaction-consumer-")));
  const files = {
    "package.json": '{ "private": true, "type": "module" }\n',
    "program.ts": PROGRAM,
    "in-process.ts": inProcess,
    "mocked.ts": mocked,
    "served.ts": served,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(project, file), text);
  const workspaces = ["--include-workspace-root", "-w", "runtime", "-w", "generated/gaap"];
  const args = ["pack", "--json", "--ignore-scripts", ...workspaces, "--pack-destination", project];
  const { stdout } = await run("npm", args, { cwd: root });
  for (const { name, filename } of JSON.parse(stdout)) await unpack(name, join(project, filename));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Where a package is, or will be, in the other repository. */
const moduleOf = (name: string) => join(project, "node_modules", name);

/** Installs a tarball without what it depends on. The README's commands are typed in a test of their own, as they stand. */
async function unpack(name: string, tarball: string): Promise<void> {
  tarballs.set(name, tarball);
  mkdirSync(moduleOf(name), { recursive: true });
  await run("tar", ["-xzf", tarball, "--strip-components=1", "-C", moduleOf(name)]);
}

/** Installs what a package depends on, as it is installed here; returns the names of what was not packed. */
function installDependencies(name: string): readonly string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(moduleOf(name), "package.json"), "utf8"));
  return Object.keys(dependencies).flatMap((needed) => {
    if (NAMES.includes(needed)) return installDependencies(needed);
    cpSync(join(root, "node_modules", needed), moduleOf(needed), { recursive: true });
    return [needed, ...installDependencies(needed)];
  });
}

/** The packages of all that a browser would load for an entry. What it does not have, it fails on. */
async function listPackages(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: project,
    stdin: { contents: `export * from "${entry}";`, resolveDir: project },
    platform: "browser",
    format: "esm",
    bundle: true,
    write: false,
    metafile: true,
  });
  const names = Object.keys(metafile.inputs).flatMap((path) => {
    return /^node_modules\/((@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [];
  });
  return [...new Set(names)].sort();
}

interface Compilation {
  readonly compiler: "typescript" | "typescript-7";
  readonly module: "nodenext" | "esnext";
  readonly programs: readonly string[];
  readonly types?: readonly string[];
  /** Set where the declarations of others would not pass. */
  readonly skipLibCheck?: boolean;
}

/** Compiles programs strictly, with the declarations of the packages that they use. Rejects with what is wrong. */
async function compile({ compiler, programs, ...options }: Compilation): Promise<void> {
  const compilerOptions = {
    types: [],
    ...options,
    target: "es2022",
    lib: ["es2022", "dom"],
    strict: true,
    skipDefaultLibCheck: true,
    resolveJsonModule: true,
    moduleResolution: options.module === "esnext" ? "bundler" : "nodenext",
    typeRoots: [join(root, "node_modules/@types")],
    rootDir: ".",
    outDir: "out",
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: programs }));
  await run(process.execPath, [join(root, `node_modules/${compiler}/bin/tsc`)], { cwd: project }).catch(
    ({ stdout }: { readonly stdout: string }) => Promise.reject(new Error(stdout)),
  );
}

describe("the packed packages, in an empty ESM project", () => {
  it("bring openapi-fetch along, and nothing else", () => {
    expect(installDependencies("@openaction/gaap")).toEqual(["openapi-fetch", "openapi-typescript-helpers"]);
  });

  it("bring an emulator along that needs nothing of Node, and nothing else of the toolchain", async () => {
    expect(await listPackages("openaction/emulator")).toEqual(["@openaction/runtime", "openaction"]);
  });

  it.each<Compilation>([
    { compiler: "typescript", module: "nodenext", programs: webPrograms },
    { compiler: "typescript-7", module: "esnext", programs: webPrograms },
    { compiler: "typescript-7", module: "nodenext", programs: ["served.ts"], types: ["node"] },
  ])("have the types that $programs need, by $compiler for $module", compile);

  it.runIf(hasMsw)("have types that go together with MSW's", async () => {
    symlinkSync(msw, moduleOf("msw"));
    const programs = ["mocked.ts"];
    await compile({
      compiler: "typescript-7",
      module: "nodenext",
      programs,
      types: ["node"],
      skipLibCheck: true,
    });
  });

  it("make a call", async () => {
    const emulator = await startEmulator(createEmulator(gaapModel, { digest: nodeDigest }));
    try {
      const args = ["--import", writeRedirect(project, emulator.url), "out/program.js"];
      const { stdout } = await run(process.execPath, args, { cwd: project, env: developmentEnvironment() });
      expect(stdout).toMatch(/^listener-[a-z0-9]{8} true\n$/);
    } finally {
      await emulator.close();
    }
  });

  it("answer in process, behind MSW and from a server, as the guide shows it", async () => {
    const programs = ["in-process.js", ...(hasMsw ? ["mocked.js"] : []), "served.js"];
    const all = `for (const file of ${JSON.stringify(programs)}) await import(\`./out/\${file}\`);`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", all], { cwd: project });
    const id = "listener-[a-z0-9]{8}\n";
    expect(stdout).toMatch(new RegExp(`^${hasMsw ? id + id : id}InternalError\n$`));
  });

  it.each(NAMES)("%s is clean for publint", async (name) => {
    const { messages, pkg } = await publint({ pkgDir: moduleOf(name), strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it.each(NAMES)("%s is clean for arethetypeswrong, as a package of ES modules", async (name) => {
    const cli = createRequire(join(root, "node_modules/@arethetypeswrong/cli/package.json"));
    const core: typeof import("@arethetypeswrong/core") = await import(
      pathToFileURL(cli.resolve("@arethetypeswrong/core")).href
    );
    const analysis = await core.checkPackage(
      core.createPackageFromTarballData(readFileSync(tarballs.get(name) ?? "")),
    );
    const problems = analysis.types === false ? ["no types"] : analysis.problems;
    const others = ["node10", "node16-cjs"];
    expect(problems.filter((problem) => !others.includes(Object(problem).resolutionKind))).toEqual([]);
  });
});
