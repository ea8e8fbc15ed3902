import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { checkPluginFile, checkSettings } from "../../../model/loader/check-settings.js";
import { createFolder, write } from "../../workspace.js";

const pointersOf = (text: string) => checkSettings("redocly.yaml", text).map(({ pointer }) => pointer);

afterEach(() => vi.unstubAllEnvs());

describe("settings", () => {
  it.each([
    { given: "nothing", text: "" },
    { given: "presets", text: "extends: [minimal, recommended-strict]\n" },
    { given: "one preset", text: "extends: minimal\n" },
    { given: "no plugins", text: "plugins: []\ndecorators: {}\n" },
    { given: "rules", text: "rules: { openaction/action-facts: warn }\n" },
  ])("are kept: $given", ({ text }) => {
    expect(pointersOf(text)).toEqual([]);
  });

  it.each([
    { given: "plugins", text: "plugins: [a.js]\n", want: ["#/plugins"] },
    { given: "plugins that are no list", text: "plugins: a.js\n", want: ["#/plugins"] },
    { given: "preprocessors", text: "preprocessors: { a/b: on }\n", want: ["#/preprocessors"] },
    {
      given: "decorators of a document",
      text: "apis: { a/b: { decorators: { c: on } } }\n",
      want: ["#/apis/a~1b/decorators"],
    },
    { given: "a file of rules", text: "extends: [minimal, ./rules.yaml]\n", want: ["#/extends/1"] },
    { given: "rules of a plugin", text: "extends: own/all\n", want: ["#/extends"] },
    { given: "a reference", text: "rules: { $ref: /etc/passwd }\n", want: ["#/rules/$ref"] },
    { given: "a mapping in its own alias", text: "rules: &a { b: *a }\n", want: ["#/rules/b"] },
    {
      given: "more of them than anybody writes",
      text: `rules:\n${Array.from({ length: 20_000 }, (_item, index) => `  r${index}: off\n`).join("")}`,
      want: ["#/rules/r19999"],
    },
  ])("are refused by their place: $given", ({ text, want }) => {
    expect(pointersOf(text)).toEqual(want);
  });

  it("are trusted where the reader says so, but never without end", () => {
    vi.stubEnv("OPENACTION_TRUST_SETTINGS", "1");
    expect(pointersOf("plugins: [a.js]\n")).toEqual([]);
    expect(pointersOf("rules: &a { b: *a }\n")).toEqual(["#/rules/b"]);
  });
});

describe("a plugin that Redocly loads for its name", () => {
  it.each(["js", "cjs", "mjs"])("is refused: %s", (extension) => {
    const folder = createFolder();
    const path = join(folder, "redocly.yaml");
    expect(checkPluginFile(path)).toEqual([]);
    write(`@theme/plugin.${extension}`, "throw 1;")(folder);
    expect(checkPluginFile(path)).toMatchObject([
      { file: expect.stringContaining(`@theme/plugin.${extension}`), rule: "configuration" },
    ]);
  });
});
