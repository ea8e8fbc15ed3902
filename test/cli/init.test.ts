import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createFolder } from "../workspace.js";
import { runInProcess } from "./run-in-process.js";

it("writes a document that lints, generates and checks without a change", async () => {
  const folder = createFolder();
  for (const verb of ["init", "lint", "generate", "check"]) {
    const { code, stderr } = await runInProcess([verb], { cwd: folder });
    expect({ verb, code, stderr }).toEqual({ verb, code: 0, stderr: "" });
  }
  expect(readdirSync(join(folder, "generated/hello/src/actions"))).toEqual(["say-hello.ts"]);
});

it("overwrites nothing", async () => {
  const folder = createFolder();
  writeFileSync(join(folder, "redocly.yaml"), "apis: {}\n");
  const { code, stderr } = await runInProcess(["init"], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("has redocly.yaml already") });
  expect(readdirSync(folder)).toEqual(["redocly.yaml"]);
});
