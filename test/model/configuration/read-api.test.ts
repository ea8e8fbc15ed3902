import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createFolder, write } from "../../workspace.js";
import { problemsOf } from "./problems-of.js";

describe("a key of a document", () => {
  it("cannot steer a terminal", () => {
    const folder = createFolder();
    write("redocly.yaml", 'apis:\n  "a\\e[2J": { root: a.yaml }\n')(folder);
    expect(problemsOf(folder)).toMatchObject([
      { message: "a key under `apis` takes up to 1,000 characters, all of them visible", line: 2 },
    ]);
  });
});

describe("a redocly.yaml that came from elsewhere", () => {
  const option = (name: string, value: string) =>
    `apis:\n  a:\n    root: a.yaml\n    x-openaction:\n      ${name}: ${value}\n`;

  it.each([
    { given: "a document elsewhere", text: "apis: { a: { root: /etc/passwd } }", at: "#/apis/a/root" },
    { given: "a document above", text: "apis: { a: { root: ../a.yaml } }", at: "#/apis/a/root" },
    {
      given: "references to anywhere",
      text: option("references", "/"),
      at: "#/apis/a/x-openaction/references",
    },
    { given: "an output above", text: option("output", "b/../../c"), at: "#/apis/a/x-openaction/output" },
    {
      given: "an output through a link",
      text: option("output", "link/new"),
      at: "#/apis/a/x-openaction/output",
    },
  ])("leads nowhere else, unless the reader allows it: $given", ({ text, at }) => {
    const folder = createFolder();
    write("redocly.yaml", text)(folder);
    symlinkSync(createFolder(), join(folder, "link"));
    const remedy = "set OPENACTION_TRUST_SETTINGS=1 if you know whose folder this is";
    expect(problemsOf(folder)).toMatchObject([{ pointer: at, message: expect.stringContaining(remedy) }]);
    vi.stubEnv("OPENACTION_TRUST_SETTINGS", "1");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(problemsOf(folder)).toEqual([]);
  });
});
