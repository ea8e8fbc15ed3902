import { execFile } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { runtimeVersion } from "../cli/versions.js";
import { check, type Difference, generate, isCurrent } from "../generator/index.js";
import { compareFolder, listFiles } from "../generator/package-folder.js";
import { createFolder, createWorkspace, drop, type Edit, loadFrom, replace, write } from "./workspace.js";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
const committed = join(root, "generated/gaap");
const paths = listFiles(committed);
const current: Difference = { missing: [], stale: [], obsolete: [], foreign: [] };

// Formatters and compilers are programs of their own, and the machine may have other work.
vi.setConfig({ testTimeout: 60_000 });

/** A copy of the committed package, edited. */
function copyPackage(...edits: readonly Edit[]): string {
  const folder = createFolder();
  for (const path of paths) cpSync(join(committed, path), join(folder, path));
  for (const edit of edits) edit(folder);
  return folder;
}

describe("the committed package", () => {
  it("is what the document generates: 0 differences", async () => {
    const difference = await check(await loadFrom(root), committed, runtimeVersion());
    expect(difference).toEqual(current);
    expect(isCurrent(difference)).toBe(true);
    console.log(`openaction check: 0 differences in ${paths.length} files`);
  });

  it("consists of a file per action, and these", () => {
    expect(paths).toEqual([
      "README.md",
      "openapi.json",
      "package.json",
      "src/actions/create-http-listener.ts",
      "src/actions/delete-listeners.ts",
      "src/actions/describe-http-listeners.ts",
      "src/actions/modify-http-listener-attribute.ts",
      "src/client.ts",
      "src/error-code.ts",
      "src/index.ts",
      "src/schema.ts",
      "src/structures.ts",
      "tsconfig.json",
    ]);
  });

  it("is generated into an empty folder byte for byte, twice", async () => {
    const api = await loadFrom(root);
    const folder = join(createFolder(), "gaap");
    expect(await generate(api, folder, runtimeVersion())).toEqual({ ...current, missing: paths });
    for (const path of paths) {
      expect([path, readFileSync(join(folder, path))]).toEqual([path, readFileSync(join(committed, path))]);
    }
    expect(await generate(api, folder, runtimeVersion())).toEqual(current);
  });

  it("names neither a time, nor a version of a tool, nor a path of a machine", () => {
    for (const path of paths) {
      const text = readFileSync(join(committed, path), "utf8");
      expect([
        path,
        /openapi-typescript|ts-morph|\b20[2-9]\d-\d\d-\d\dT|\/(?:home|Users|tmp|work)\//.test(text),
      ]).toEqual([path, false]);
    }
  });
});

describe("a change of the package", () => {
  // The committed package is what would be emitted, as was shown above.
  const emitted = new Map(paths.map((path) => [path, readFileSync(join(committed, path), "utf8")]));

  it.each(paths)("is told by the name of the file: %s", (path) => {
    const changed = copyPackage((folder) => {
      const text = emitted.get(path) ?? "";
      const middle = Math.floor(text.length / 2);
      writeFileSync(join(folder, path), `${text.slice(0, middle)} ${text.slice(middle)}`);
    });
    expect(compareFolder(changed, emitted)).toEqual({ ...current, stale: [path] });
    expect(compareFolder(copyPackage(drop(path)), emitted)).toEqual({ ...current, missing: [path] });
  });

  it("is told by `check`, which leaves everything as it is", async () => {
    const folder = copyPackage(
      replace("src/client.ts", "X-TC-", "X-TD-"),
      drop("src/structures.ts"),
      write(
        "src/actions/gone.ts",
        "// @generated from spec/gaap/gone.yaml by `openaction generate`. Do not edit.\n",
      ),
      write("src/own.ts", "export {};\n"),
    );
    const before = listFiles(folder);
    expect(await check(await loadFrom(root), folder, runtimeVersion())).toEqual({
      missing: ["src/structures.ts"],
      stale: ["src/client.ts"],
      obsolete: ["src/actions/gone.ts"],
      foreign: ["src/own.ts"],
    });
    expect(listFiles(folder)).toEqual(before);
    expect(readFileSync(join(folder, "src/client.ts"), "utf8")).toContain("X-TD-");
  });
});

describe("a change of the document", () => {
  const create = "spec/gaap/actions/create-http-listener.yaml";
  const spare = (code: string) =>
    `${code}: { meaning: Spare., remedy: None., retry: never, source: inferred }\n`;
  const remove: Edit = (folder) =>
    replace(
      "spec/gaap/openapi.yaml",
      "  /#DeleteListeners:\n    $ref: actions/delete-listeners.yaml#/path\n",
      "",
    )(folder);

  it.each<{ given: string; edit: Edit; want: Partial<Difference> }>([
    {
      given: "another description of a member",
      edit: replace(create, "description: Id of the new listener.", "description: The new listener's id."),
      want: { stale: ["openapi.json", "src/actions/create-http-listener.ts", "src/schema.ts"] },
    },
    {
      given: "another description of a shared structure",
      edit: replace("spec/gaap/schemas.yaml", "description: Id of the listener.", "description: Its id."),
      want: { stale: ["openapi.json", "src/schema.ts", "src/structures.ts"] },
    },
    {
      given: "a new code that no action lists yet",
      edit: replace(
        "spec/gaap/error-codes.yaml",
        "AuthFailure:\n",
        `${spare("AuthFailure.Spare")}AuthFailure:\n`,
      ),
      want: { stale: ["openapi.json", "src/error-code.ts"] },
    },
    {
      given: "a new common code",
      edit: replace(
        "spec/common/error-codes.yaml",
        "InternalError:\n",
        `${spare("InternalError.Spare")}InternalError:\n`,
      ),
      want: { stale: ["openapi.json", "src/client.ts", "src/error-code.ts"] },
    },
    {
      given: "a code that an action documents besides",
      edit: replace(
        create,
        "x-error-codes:\n",
        "x-error-codes:\n      - FailedOperation.RealServerAlreadyBound\n",
      ),
      want: { stale: ["openapi.json", "src/actions/create-http-listener.ts", "src/error-code.ts"] },
    },
    {
      given: "a tighter rate limit",
      edit: replace(create, "requests: 20", "requests: 10"),
      want: { stale: ["README.md", "openapi.json", "src/actions/create-http-listener.ts"] },
    },
    {
      given: "an action less",
      edit: remove,
      want: {
        stale: ["README.md", "openapi.json", "src/error-code.ts", "src/index.ts", "src/schema.ts"],
        obsolete: ["src/actions/delete-listeners.ts"],
      },
    },
  ])("makes stale what is made from it: $given", async ({ edit, want }) => {
    const api = await loadFrom(createWorkspace(edit));
    expect(await check(api, committed, runtimeVersion())).toEqual({ ...current, ...want });
  });
});

describe("the code of the committed package", () => {
  const bin = (path: string) => join(root, "node_modules", path);

  beforeAll(async () => {
    if (existsSync(join(root, "runtime/dist/index.d.ts"))) return;
    await run(process.execPath, [bin("typescript/bin/tsc"), "-p", join(root, "runtime")]);
  }, 60_000);

  it.concurrent.each([
    { version: "5.9", compiler: "typescript/bin/tsc" },
    { version: "6.", compiler: "typescript-6/bin/tsc" },
    { version: "7.", compiler: "typescript-7/bin/tsc" },
  ])("compiles under TypeScript $version with its own strict settings", async ({ version, compiler }) => {
    const [{ stdout }, errors] = await Promise.all([
      run(process.execPath, [bin(compiler), "--version"]),
      outputOf([bin(compiler), "-p", committed, "--noEmit", "--pretty", "false"]),
    ]);
    expect(stdout).toContain(`Version ${version}`);
    expect(errors).toBe("");
  });

  it("passes our formatter and linter without an exemption", async () => {
    const report = await outputOf([
      bin("@biomejs/biome/bin/biome"),
      "check",
      "--error-on-warnings",
      "--colors=off",
      committed,
    ]);
    // The document in one piece stays as the serializer wrote it, and the formatter knows no Markdown.
    const checked = paths.filter((path) => path !== "openapi.json" && !path.endsWith(".md"));
    expect(report).toMatch(new RegExp(`^Checked ${checked.length} files in .*\\. No fixes applied\\.\\s*$`));
    for (const path of paths.filter((name) => name.endsWith(".ts"))) {
      expect(readFileSync(join(committed, path), "utf8")).not.toMatch(/biome-ignore|@ts-|eslint|prettier/);
    }
  });
});

/** What a program prints, whether it fails or not. */
async function outputOf(command: readonly string[]): Promise<string> {
  const [program = "", ...rest] = command;
  try {
    const { stdout, stderr } = await run(process.execPath, [program, ...rest], { cwd: root });
    return stdout + stderr;
  } catch (error) {
    if (!(error instanceof Error) || !("stdout" in error) || !("stderr" in error)) throw error;
    return `${error.stdout}${error.stderr}`;
  }
}
