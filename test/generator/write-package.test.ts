import fs, { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { OutputError } from "../../generator/index.js";
import { listFiles } from "../../generator/package-folder.js";
import { layOut, writePackage } from "../../generator/write-package.js";
import { createFolder, drop, write } from "../workspace.js";

const banner = "// @generated from spec/openapi.yaml by `openaction generate`. Do not edit.\n";
const emitted = new Map([
  ["README.md", "# Things\n"],
  ["package.json", '{\n  "name": "things"\n}\n'],
  ["src/a.ts", `${banner}\nexport const a = 1;\n`],
  ["src/deep/b.ts", `${banner}\nexport const b = 2;\n`],
]);
const nothing = { missing: [], stale: [], obsolete: [], foreign: [] };

/** Where a package was written to, in a folder that holds nothing else. */
async function createPackage() {
  const parent = createFolder();
  const output = join(parent, "generated");
  await writePackage(output, [emitted]);
  return { parent, output };
}

/** What tells a file that was written again from one that was not. */
function identities(folder: string) {
  return Object.fromEntries(
    listFiles(folder).map((path) => {
      const { ino, mtimeMs } = statSync(join(folder, path));
      return [path, { ino, mtimeMs }];
    }),
  );
}

describe("writing a package", () => {
  it("makes the folder, with all above it, and leaves nothing beside it", async () => {
    const parent = createFolder();
    const difference = await writePackage(join(parent, "a/b/generated"), [emitted]);
    expect(difference).toEqual({ ...nothing, missing: [...emitted.keys()] });
    expect(listFiles(parent)).toEqual([...emitted.keys()].map((path) => `a/b/generated/${path}`));
    expect(readFileSync(join(parent, "a/b/generated/src/a.ts"), "utf8")).toBe(emitted.get("src/a.ts"));
  });

  it("writes no file again that is as it should be", async () => {
    const { output } = await createPackage();
    const before = identities(output);
    expect(await writePackage(output, [emitted])).toEqual(nothing);
    expect(identities(output)).toEqual(before);
  });

  it("writes what changed, and that alone", async () => {
    const { output } = await createPackage();
    const before = identities(output);
    write("src/a.ts", `${banner}// changed\n`)(output);
    drop("src/deep")(output);
    const difference = await writePackage(output, [emitted]);
    expect(difference).toEqual({ ...nothing, missing: ["src/deep/b.ts"], stale: ["src/a.ts"] });
    const after = identities(output);
    for (const path of ["README.md", "package.json"]) expect(after[path]).toEqual(before[path]);
    for (const [path, text] of emitted) expect(readFileSync(join(output, path), "utf8")).toBe(text);
  });

  it("removes what is emitted no more", async () => {
    const { output } = await createPackage();
    write("src/gone.ts", banner)(output);
    expect(await writePackage(output, [emitted])).toEqual({ ...nothing, obsolete: ["src/gone.ts"] });
    expect(existsSync(join(output, "src/gone.ts"))).toBe(false);
  });

  it("leaves builds and installs alone", async () => {
    const { output } = await createPackage();
    write("dist/index.js", "built")(output);
    write("node_modules/a.js", "installed")(output);
    await writePackage(output, [emitted]);
    expect(readFileSync(join(output, "dist/index.js"), "utf8")).toBe("built");
    expect(readFileSync(join(output, "node_modules/a.js"), "utf8")).toBe("installed");
  });

  it("lays files out as they are to be read", async () => {
    const { parent, output } = await createPackage();
    const untidy = new Map([["src/a.ts", `${banner}import {b,a} from "./b.js"\nexport const c={a:a,b:b}`]]);
    const want = `${banner}import { a, b } from "./b.js";\nexport const c = { a: a, b: b };\n`;
    expect(await layOut([untidy])).toEqual(new Map([["src/a.ts", want]]));
    await writePackage(join(parent, "other"), [untidy]);
    expect(readFileSync(join(parent, "other/src/a.ts"), "utf8")).toBe(want);
    expect(readdirSync(parent).sort()).toEqual(["generated", "other"]);
    expect(existsSync(output)).toBe(true);
  });
});

describe("a folder that holds files of somebody else", () => {
  it("is refused with a list of them, and nothing in it is touched", async () => {
    const { parent, output } = await createPackage();
    write("thesis.txt", "years of work")(output);
    write("src/own.ts", "export {};\n")(output);
    write("README.md", "# Changed\n")(output);
    const before = identities(output);
    const writing = writePackage(output, [emitted]);
    await expect(writing).rejects.toBeInstanceOf(OutputError);
    await expect(writing).rejects.toThrow(
      `${output} holds files that were not generated. Move them elsewhere, or name an empty folder as \`output\`:\n` +
        "  src/own.ts\n  thesis.txt",
    );
    expect(identities(output)).toEqual(before);
    expect(readdirSync(parent)).toEqual(["generated"]);
  });

  it("is not listed for ever", async () => {
    const { output } = await createPackage();
    for (let index = 10; index < 25; index++) write(`notes/${index}.txt`, "")(output);
    await expect(writePackage(output, [emitted])).rejects.toThrow(/ {2}notes\/19\.txt\n {2}and 5 more$/);
  });
});

describe("a folder that cannot be written", () => {
  /** Expects one clear error, and everything as it was before. */
  async function expectRefusal(parent: string, output: string, reason: RegExp): Promise<void> {
    const before = listFiles(parent).map((path) => [path, readFileSync(join(parent, path), "utf8")]);
    const writing = writePackage(output, [emitted]);
    await expect(writing).rejects.toBeInstanceOf(OutputError);
    await expect(writing).rejects.toThrow(reason);
    expect(listFiles(parent).map((path) => [path, readFileSync(join(parent, path), "utf8")])).toEqual(before);
    expect(readdirSync(parent).filter((name) => name.startsWith("generated."))).toEqual([]);
  }

  it("because it would stand in a file", async () => {
    const parent = createFolder();
    write("file", "text")(parent);
    await expectRefusal(
      parent,
      join(parent, "file/generated"),
      /^The output folder .*file\/generated cannot be written \(.*\)\. Name another one as `output` in redocly\.yaml, or make it writable\.$/,
    );
  });

  it("because it is a file", async () => {
    const parent = createFolder();
    write("generated", "text")(parent);
    await expectRefusal(parent, join(parent, "generated"), /generated is no folder\./);
  });

  it("because there is a folder in place of a file: no other file is written either", async () => {
    const { parent, output } = await createPackage();
    drop("src/deep/b.ts")(output);
    mkdirSync(join(output, "src/deep/b.ts"));
    write("README.md", "# Changed\n")(output);
    await expectRefusal(parent, output, /src\/deep\/b\.ts is a folder/);
  });

  it("because a folder in it is closed to writing: no other file is written either", async () => {
    const { parent, output } = await createPackage();
    write("README.md", "# Changed\n")(output);
    write("src/deep/b.ts", `${banner}// changed\n`)(output);
    // An administrator may write anywhere, so the file system's refusal is played.
    const closed = join(output, "src/deep");
    const { accessSync } = fs;
    vi.spyOn(fs, "accessSync").mockImplementation((path, mode) => {
      if (path === closed) throw new Error(`EACCES: permission denied, access '${path}'`);
      accessSync(path, mode);
    });
    syncBuiltinESMExports();
    await expectRefusal(parent, output, /EACCES: permission denied/);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  it("because its files cannot be laid out: the error is not the folder's, and nothing is written", async () => {
    const { parent, output } = await createPackage();
    const before = identities(output);
    const broken = new Map([...emitted, ["src/a.ts", `${banner}export const = ;\n`]]);
    await expect(writePackage(output, [broken])).rejects.not.toBeInstanceOf(OutputError);
    expect(identities(output)).toEqual(before);
    expect(readdirSync(parent)).toEqual(["generated"]);
  });
});
