import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { initFiles } from "../../cli/init-files.js";
import { createFolder, replace } from "../workspace.js";
import { runInProcess } from "./run-in-process.js";

/** A folder with two documents: that of `init` under the key `greet`, and one of a service `zoo` with another action. */
async function makeZoo(): Promise<string> {
  const cwd = createFolder();
  await runInProcess(["init"], { cwd });
  cpSync(join(cwd, "spec"), join(cwd, "animals"), { recursive: true });
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(cwd, path), change(readFileSync(join(cwd, path), "utf8")));
  edit("animals/openapi.yaml", (text) =>
    text.replace("name: hello #", "name: zoo #").replaceAll("SayHello", "Feed"),
  );
  edit("animals/actions/say-hello.yaml", (text) => text.replaceAll("SayHello", "Feed"));
  edit("animals/schemas.yaml", (text) => text.replaceAll("SayHello", "Feed"));
  writeFileSync(
    join(cwd, "redocly.yaml"),
    "apis:\n  greet@1:\n    root: spec/openapi.yaml\n  animals@2:\n    root: animals/openapi.yaml\n",
  );
  return cwd;
}

const help = "Usage: openaction call Feed";

const rows = [
  { given: ["Feed", "--help"], code: 0, says: help },
  { given: ["animals", "Feed", "--help"], code: 0, says: help },
  { given: ["animals@2", "Feed", "--help"], code: 0, says: help },
  { given: ["zoo", "Feed", "--help"], code: 0, says: help },
  { given: ["animals/openapi.yaml", "Feed", "--help"], code: 0, says: help },
  { given: ["gaap", "DeleteListeners", "--help"], code: 0, says: "Usage: openaction call DeleteListeners" },
  { given: ["zoo", "--help"], code: 0, says: "\n  Feed  " },
  {
    given: ["--help"],
    code: 0,
    says: "Documents: greet, animals. This is of greet; `openaction call DOCUMENT",
  },
  { given: ["animls", "Feed"], code: 2, says: "error: There is no document animls. Did you mean animals?" },
  { given: ["greet", "SayHallo"], code: 2, says: "has no action SayHallo. Did you mean SayHello?" },
  {
    given: ["Fed"],
    code: 2,
    says: "error: No document of redocly.yaml has an action Fed. Did you mean Feed?",
  },
  { given: ["Delete"], code: 2, says: "`openaction call --help` lists them." },
];

describe("the document of a call", () => {
  it("is found by its key, its path, its service, or its action", async () => {
    const cwd = await makeZoo();
    for (const { given, code, says } of rows) {
      const ending = await runInProcess(["call", ...given], { cwd });
      expect({ given, code: ending.code, text: ending.stdout + ending.stderr }).toEqual({
        given,
        code,
        text: expect.stringContaining(says),
      });
    }
  });

  it("is read without a word about its warnings, which are for its author", async () => {
    const cwd = createFolder(initFiles);
    replace("spec/actions/say-hello.yaml", "maxLength: 60", "pattern: ^(a+)+$, maxLength: 60")(cwd);
    expect((await runInProcess(["lint"], { cwd })).stderr).toContain("1 warning");
    expect(await runInProcess(["call", "SayHello", "--help"], { cwd })).toMatchObject({
      code: 0,
      stderr: "",
    });
  });

  it("is the one that comes with the toolchain where a folder has none", async () => {
    const { code, stdout } = await runInProcess(["call", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("CreateHTTPListener");
  });
});
