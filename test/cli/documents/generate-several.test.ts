import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, replace } from "../../workspace.js";
import { runInProcess } from "../run-in-process.js";
import { runOpenaction } from "../run-openaction.js";

/** A second document in the configuration, which is not there. */
const second = replace(
  "redocly.yaml",
  "telemetry: off",
  "  other@2018-05-29: { root: spec/other.yaml, x-openaction: { output: generated/other } }\ntelemetry: off",
);

describe("several documents in one command", () => {
  it("are told of in their order; one that is broken keeps none of the others from being generated", async () => {
    const folder = createWorkspace(second);
    const { code, stdout, stderr } = await runOpenaction(["generate"], folder);
    expect(stdout).toContain("✓ gaap@2018-05-29: 13 files written in generated/gaap");
    expect(stdout).not.toContain("other@");
    expect(stderr).toContain("there is no such document");
    expect(code).toBe(1);
    expect(existsSync(join(folder, "generated/gaap/package.json"))).toBe(true);
    expect(existsSync(join(folder, "generated/other"))).toBe(false);
  });
});

describe("one document", () => {
  it("has none of its files touched where nothing changed, and only those that a change asks for", async () => {
    const folder = createWorkspace();
    await runInProcess(["generate"], { cwd: folder });
    const files = ["src/index.ts", "src/actions/delete-listeners.ts", "src/actions/create-http-listener.ts"];
    const times = () => files.map((path) => statSync(join(folder, "generated/gaap", path)).mtimeMs);
    const before = times();
    const again = await runInProcess(["generate"], { cwd: folder });
    expect(again).toEqual({
      code: 0,
      stdout: "✓ gaap@2018-05-29: nothing to change in generated/gaap\n",
      stderr: "",
    });
    replace("spec/gaap/actions/create-http-listener.yaml", "Opens a port", "Opens one port")(folder);
    await runInProcess(["generate"], { cwd: folder });
    expect(times().map((time, index) => time === before[index])).toEqual([true, true, false]);
    rmSync(join(folder, "generated/gaap/src/index.ts"));
    const { code, stderr } = await runInProcess(["check"], { cwd: folder });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining("missing  generated/gaap/src/index.ts"),
    });
  });

  it("with errors leaves no trace", async () => {
    const folder = createWorkspace(
      replace("spec/gaap/actions/create-http-listener.yaml", "x-effect: create", "x-effect: crate"),
    );
    const { code, stderr } = await runInProcess(["generate"], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("Did you mean create?") });
    expect(existsSync(join(folder, "generated"))).toBe(false);
  });
});
