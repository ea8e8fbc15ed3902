import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Problem, readConfiguration, selectApis } from "../../../model/loader/index.js";
import { createFolder, write } from "../../workspace.js";
import { problemsOf } from "./problems-of.js";

/** A folder whose `redocly.yaml` is this text. */
function createConfiguration(text: string): string {
  const folder = createFolder();
  write("redocly.yaml", text)(folder);
  return folder;
}

const two = `
apis:
  things@2020-01-31:
    root: spec/things/openapi.yaml
    x-openaction:
      output: generated/things
      package: "@example/things"
      references: spec
      version: 1.2.3
  parts@v1:
    root: parts.yaml
telemetry: off
`;

describe("redocly.yaml", () => {
  it("lists documents, and what is made of each", () => {
    const folder = createConfiguration(two);
    expect(readConfiguration(folder)).toEqual({
      path: join(folder, "redocly.yaml"),
      apis: [
        {
          key: "things@2020-01-31",
          folder,
          root: join(folder, "spec/things/openapi.yaml"),
          references: join(folder, "spec"),
          output: join(folder, "generated/things"),
          packageName: "@example/things",
          packageVersion: "1.2.3",
        },
        {
          key: "parts@v1",
          folder,
          root: join(folder, "parts.yaml"),
          // References may not leave the document's own folder, unless a wider one is named.
          references: folder,
          packageVersion: "0.1.0",
        },
      ],
    });
  });

  it.each([
    { given: "an empty file", text: "" },
    { given: "no documents", text: "telemetry: off" },
    { given: "documents that are no mapping", text: "apis: [things.yaml]" },
    { given: "a list", text: "- apis" },
  ])("may list none: $given", ({ text }) => {
    expect(readConfiguration(createConfiguration(text)).apis).toEqual([]);
  });

  it("may not be there", () => {
    expect(readConfiguration(createFolder())).toEqual({ apis: [] });
  });

  it.each<{ given: string; text: string; want: readonly Omit<Problem, "severity" | "file">[] }>([
    {
      given: "broken YAML",
      text: "apis:\n  things: { root: a.yaml\ntelemetry: off\n",
      want: [
        {
          rule: "parse",
          message:
            "this is no valid YAML: Flow map in block collection must be sufficiently indented and end with a }",
          line: 3,
          column: 1,
          pointer: "",
        },
      ],
    },
    {
      given: "a document without root",
      text: "apis:\n  a/b:\n    x-openaction:\n      output: out\n",
      want: [
        {
          rule: "configuration",
          message: "the entry a/b under `apis` needs `root`, the path of its document",
          line: 3,
          column: 5,
          pointer: "#/apis/a~1b",
        },
      ],
    },
    {
      given: "a document that is nothing",
      text: "apis:\n  things:\n",
      want: [
        {
          rule: "configuration",
          message: "the entry things under `apis` needs `root`, the path of its document",
          line: 2,
          column: 10,
          pointer: "#/apis/things",
        },
      ],
    },
    {
      given: "unknown options and options of another type, in all documents",
      text: `${two.replace("output:", "outptu:").replace("1.2.3", "1.2")}    x-openaction: { package: [a] }\n`.replace(
        "telemetry: off\n",
        "",
      ),
      want: [
        {
          rule: "configuration",
          message:
            "x-openaction of things@2020-01-31 has no option `outptu`; it has output, package, references, version",
          line: 6,
          column: 15,
          pointer: "#/apis/things@2020-01-31/x-openaction/outptu",
        },
        {
          rule: "configuration",
          message: "`version` in x-openaction of things@2020-01-31 takes a text",
          line: 9,
          column: 16,
          pointer: "#/apis/things@2020-01-31/x-openaction/version",
        },
        {
          rule: "configuration",
          message: "`package` in x-openaction of parts@v1 takes a text",
          line: 12,
          column: 30,
          pointer: "#/apis/parts@v1/x-openaction/package",
        },
      ],
    },
    {
      given: "names that npm does not allow",
      text: two.replace("@example/things", "@example/things`; evil").replace("1.2.3", "1.2.3; evil"),
      want: [
        {
          rule: "configuration",
          message:
            "`package` in x-openaction of things@2020-01-31 takes a name that npm allows, such as `@example/things`",
          line: 7,
          column: 16,
          pointer: "#/apis/things@2020-01-31/x-openaction/package",
        },
        {
          rule: "configuration",
          message:
            "`version` in x-openaction of things@2020-01-31 takes a version that npm allows, such as `1.2.3`",
          line: 9,
          column: 16,
          pointer: "#/apis/things@2020-01-31/x-openaction/version",
        },
      ],
    },
    {
      given: "a bomb of aliases",
      text: Array.from(
        { length: 9 },
        (_item, index) => `a${index}: &a${index} [x, ${index === 0 ? "x" : `*a${index - 1}, `.repeat(9)}]\n`,
      ).join(""),
      want: [
        {
          rule: "parse",
          message:
            "its aliases cannot be followed (Excessive alias count indicates a resource exhaustion attack); write out what they repeat",
          line: 1,
          column: 1,
          pointer: "",
        },
      ],
    },
    {
      given: "a key twice",
      text: "apis: {}\ntelemetry: off\napis: {}\n",
      want: [
        {
          rule: "parse",
          message: "this is no valid YAML: Map keys must be unique",
          line: 3,
          column: 1,
          pointer: "",
        },
      ],
    },
  ])("is refused for $given", ({ text, want }) => {
    expect(problemsOf(createConfiguration(text))).toEqual(
      want.map((problem) => ({
        severity: "error",
        file: expect.stringMatching(/(?:^|\/)redocly\.yaml$/),
        ...problem,
      })),
    );
  });
});

describe("the documents of a command", () => {
  const folder = "/project";
  const things = {
    key: "things@2020-01-31",
    folder,
    root: "/project/spec/things.yaml",
    references: "/project/spec",
  };
  const parts = { key: "parts", folder, root: "/project/parts.yaml", references: "/project" };
  const configuration = { apis: [things, parts].map((api) => ({ ...api, packageVersion: "1.0.0" })) };
  const keys = (...wanted: readonly string[]) =>
    selectApis(configuration, folder, wanted).map(({ key }) => key);

  it.each([
    { given: [], want: ["things@2020-01-31", "parts"] },
    { given: ["parts"], want: ["parts"] },
    { given: ["things@2020-01-31"], want: ["things@2020-01-31"] },
    { given: ["things"], want: ["things@2020-01-31"] },
    { given: ["spec/things.yaml"], want: ["things@2020-01-31"] },
    { given: ["./spec/../spec/things.yaml"], want: ["things@2020-01-31"] },
    { given: ["/project/parts.yaml", "things"], want: ["parts", "things@2020-01-31"] },
  ])("are $want where $given are named", ({ given, want }) => {
    expect(keys(...given)).toEqual(want);
  });

  it("may be one that no configuration lists: its own folder is all it may refer to", () => {
    expect(selectApis(configuration, folder, ["other/api.yaml"])).toEqual([
      {
        key: "other/api.yaml",
        folder: "/project/other",
        root: "/project/other/api.yaml",
        references: "/project/other",
        packageVersion: "0.1.0",
      },
    ]);
  });
});
