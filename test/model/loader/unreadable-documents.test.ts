import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, drop, findProblems, replace, write } from "../../workspace.js";
import { entry, inFile, lineOf, type Row, testBadDocuments } from "./bad-documents.js";

const leaves =
  "leaves the folder of the document; move the file into it, or widen `x-openaction.references` in redocly.yaml";

describe("a document that is not there", () => {
  testBadDocuments([
    {
      given: "its file is missing",
      edits: [drop(entry)],
      want: [
        {
          rule: "read",
          message: "there is no such document; name another, or run in its folder",
          ...inFile(entry),
        },
      ],
    },
    {
      given: "the file that was named is missing",
      edits: [],
      document: "nothing.yaml",
      want: [
        {
          rule: "read",
          message: "there is no such document; name another, or run in its folder",
          ...inFile("nothing.yaml"),
        },
      ],
    },
    {
      given: "the folder that references may not leave is missing",
      edits: [replace("redocly.yaml", "references: spec", "references: specs")],
      want: [
        {
          rule: "read",
          message: "`x-openaction.references` names a folder that is not there",
          ...inFile("specs"),
        },
      ],
    },
    {
      given: "the entry file is a link out of the folder",
      edits: [
        (folder) => {
          cpSync(join(folder, "spec"), join(folder, "elsewhere"), { recursive: true });
          drop(entry)(folder);
          symlinkSync(join(folder, "elsewhere/gaap/openapi.yaml"), join(folder, entry));
        },
      ],
      want: [{ rule: "read", message: `the reference to gaap/openapi.yaml ${leaves}`, ...inFile(entry) }],
    },
  ]);

  it("is a folder", async () => {
    const [problem, ...others] = await findProblems(createWorkspace(), "spec");
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: "read", file: "spec" });
    expect(problem?.message).toBe("the reference to spec leads to something else than a file; name a file");
  });
});

describe("a document that cannot be parsed", () => {
  testBadDocuments([
    {
      given: "broken YAML in the entry file",
      edits: [write("broken.yaml", "openapi: 3.1.1\nservers: [\n  { url: a }\n  { url: b }\n]\n")],
      document: "broken.yaml",
      want: [
        {
          rule: "parse",
          message: "this is no valid YAML: missed comma between flow collection entries",
          file: "broken.yaml",
          line: 4,
          column: 3,
          pointer: "",
        },
      ],
    },
    {
      given: "broken YAML in files that are referred to, in each once",
      edits: [
        replace("spec/common/parameters.yaml", "Timestamp:\n", "Timestamp: {\n"),
        replace("spec/gaap/schemas.yaml", "    Port:\n", "    Port: ]\n"),
      ],
      want: [
        {
          rule: "parse",
          message: "this is no valid YAML: missed comma between flow collection entries",
          // An object that is begun and not ended is noticed two lines on.
          ...lineOf("spec/common/parameters.yaml", "Timestamp:", 2),
          column: 5,
          pointer: "",
        },
        {
          rule: "parse",
          message: "this is no valid YAML: bad indentation of a mapping entry",
          ...lineOf("spec/gaap/schemas.yaml", "    Port:"),
          column: 11,
          pointer: "",
        },
      ],
    },
    {
      given: "bytes that are no text",
      edits: [write("bytes.yaml", Uint8Array.of(0, 1, 2, 255, 254))],
      document: "bytes.yaml",
      want: [
        {
          rule: "read",
          message: "the file is no text in UTF-8; save it in this encoding",
          ...inFile("bytes.yaml"),
        },
      ],
    },
    {
      given: "an action that stands twice",
      edits: [replace(entry, "  /#DeleteListeners:", "  /#CreateHTTPListener:")],
      want: [
        {
          rule: "parse",
          message: "this is no valid YAML: duplicated mapping key",
          ...lineOf(entry, "  /#DeleteListeners:"),
          column: 3,
          pointer: "",
        },
      ],
    },
    ...["", "Just words.", "- a list", "swagger: '2.0'\ninfo: { title: Old, version: '1' }"].map(
      (text): Row => ({
        given: `no OpenAPI document: ${JSON.stringify(text)}`,
        edits: [write("other.yaml", text)],
        document: "other.yaml",
        want: [
          {
            rule: "parse",
            message: "this is no OpenAPI document: it has no `openapi` version at its root",
            ...inFile("other.yaml"),
          },
        ],
      }),
    ),
    ...["4.0.0", "[3.1.1]", "3", "yes"].map(
      (text): Row => ({
        given: `an unknown version of OpenAPI: ${text}`,
        edits: [replace(entry, "openapi: 3.1.1", `openapi: ${text}`)],
        want: [
          {
            rule: "parse",
            message: "this version of OpenAPI is unknown; write `openapi: 3.1.1`",
            ...lineOf(entry, "openapi:"),
            column: 10,
            pointer: "#/openapi",
          },
        ],
      }),
    ),
  ]);
});
