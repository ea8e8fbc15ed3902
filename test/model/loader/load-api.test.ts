import { cpSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Problem, ProblemsError } from "../../../model/loader/index.js";
import { createWorkspace, drop, type Edit, findProblems, loadFrom, replace, write } from "../../workspace.js";

const entry = "spec/gaap/openapi.yaml";
const create = "spec/gaap/actions/create-http-listener.yaml";
const rename = "spec/gaap/actions/modify-http-listener-attribute.yaml";
const version = "../parameters.yaml#/Version";
const leaves =
  "leaves the folder of the document; move the file into it, or widen `x-openaction.references` in redocly.yaml";

/** The parameter of the rename action that refers to the version header. */
const reference = { ...lineOf(rename, version), column: 9, pointer: "#/path/post/parameters/1" };

const pointAt = (target: string) => replace(rename, version, target);

describe("the document of this repository", () => {
  it("is read without a problem, and bundled into one piece", async () => {
    const folder = createWorkspace();
    const { problems, document, configuration, packageName, model } = await loadFrom(folder);
    expect(problems).toEqual([]);
    expect(configuration.root).toBe(join(folder, entry));
    expect(packageName).toBe("@openaction/gaap");
    expect(model.actions).toHaveLength(4);
    const references = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((text) => !text.startsWith('"$ref":"#/components/'))).toEqual([]);
  });

  it("gives its package the name of the service where none is configured", async () => {
    const folder = createWorkspace(replace("redocly.yaml", '"@openaction/gaap"', '"@example/listeners"'));
    expect((await loadFrom(folder)).packageName).toBe("@example/listeners");
    expect((await loadFrom(folder, "spec/gaap/openapi.yaml")).packageName).toBe("@example/listeners");
    const bare = createWorkspace(replace("redocly.yaml", '      package: "@openaction/gaap"\n', ""));
    expect((await loadFrom(bare)).packageName).toBe("@openaction/gaap");
  });
});

interface Row {
  readonly given: string;
  readonly edits: readonly Edit[];
  /** The document that is asked for; that of the configuration where none is named. */
  readonly document?: string;
  readonly want: readonly Omit<Problem, "severity">[];
}

/** The line of a file of this repository that a text stands in first; more lines down where they are given. */
function lineOf(file: string, text: string, down = 0) {
  const before = readFileSync(file, "utf8").split(text, 1)[0] ?? "";
  return { file, line: before.split("\n").length + down };
}

/** Every bad document gets these problems, all of them errors, and no other. */
function testBadDocuments(rows: readonly Row[]): void {
  it.each(rows)("$given", async ({ edits, document, want }) => {
    const folder = createWorkspace(...edits);
    await expect(loadFrom(folder, document)).rejects.toBeInstanceOf(ProblemsError);
    expect(await findProblems(folder, document)).toEqual(
      want.map((problem) => ({ severity: "error", ...problem })),
    );
  });
}

const inFile = (file: string) => ({ file, line: 1, column: 1, pointer: "" });

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

describe("a reference that cannot be followed", () => {
  testBadDocuments([
    {
      given: "to something that is not in the file",
      edits: [pointAt("../parameters.yaml#/Versio")],
      want: [
        {
          rule: "no-unresolved-refs",
          message:
            "the reference `../parameters.yaml#/Versio` leads nowhere; correct it, or add what it names",
          ...reference,
        },
      ],
    },
    {
      given: "to a file that is not there",
      edits: [pointAt("../parameter.yaml#/Version")],
      want: [
        {
          rule: "no-unresolved-refs",
          message:
            "the reference `../parameter.yaml#/Version` leads to a file that is not there; correct it, or add the file",
          ...reference,
        },
      ],
    },
    {
      given: "out of the folder",
      edits: [write("secret.yaml", "Version: {}"), pointAt("../../../secret.yaml#/Version")],
      want: [
        { rule: "no-unresolved-refs", message: `the reference to ../secret.yaml ${leaves}`, ...reference },
      ],
    },
    {
      given: "out of the folder, into one whose name begins alike",
      edits: [
        write("specification/secret.yaml", "Version: {}"),
        pointAt("../../../specification/secret.yaml"),
      ],
      want: [
        {
          rule: "no-unresolved-refs",
          message: `the reference to ../specification/secret.yaml ${leaves}`,
          ...reference,
        },
      ],
    },
    {
      given: "out of the folder, to a file that is not there",
      edits: [pointAt("../../../nothing.yaml")],
      want: [
        { rule: "no-unresolved-refs", message: `the reference to ../nothing.yaml ${leaves}`, ...reference },
      ],
    },
    {
      given: "out of the folder through a linked file",
      edits: [
        write("secret.yaml", "Version: {}"),
        (folder) => symlinkSync(join(folder, "secret.yaml"), join(folder, "spec/gaap/link.yaml")),
        pointAt("../link.yaml#/Version"),
      ],
      want: [
        { rule: "no-unresolved-refs", message: `the reference to gaap/link.yaml ${leaves}`, ...reference },
      ],
    },
    {
      given: "out of the folder through a linked folder",
      edits: [
        write("secrets/secret.yaml", "Version: {}"),
        (folder) => symlinkSync(join(folder, "secrets"), join(folder, "spec/gaap/link")),
        pointAt("../link/secret.yaml#/Version"),
      ],
      want: [
        {
          rule: "no-unresolved-refs",
          message: `the reference to gaap/link/secret.yaml ${leaves}`,
          ...reference,
        },
      ],
    },
    {
      given: "out of the folder, with the rule that would tell it turned off",
      edits: [
        replace("redocly.yaml", "telemetry: off", "telemetry: off\nrules:\n  no-unresolved-refs: off"),
        pointAt("../../../secret.yaml#/Version"),
      ],
      want: [{ rule: "bundler", message: `the reference to ../secret.yaml ${leaves}`, ...reference }],
    },
    {
      given: "into a file that is too large",
      edits: [write("spec/large.yaml", " ".repeat(32 * 1024 * 1024 + 1)), pointAt("../../large.yaml")],
      want: [
        {
          rule: "no-unresolved-refs",
          message: "the reference to large.yaml leads to more than 32 MiB; split the file",
          ...reference,
        },
      ],
    },
  ]);

  it("within the folder, through a link, is followed", async () => {
    const folder = createWorkspace((workspace) => {
      renameSync(join(workspace, "spec/gaap/parameters.yaml"), join(workspace, "spec/common/versions.yaml"));
      symlinkSync("../common/versions.yaml", join(workspace, "spec/gaap/parameters.yaml"));
    });
    expect(await findProblems(folder)).toEqual([]);
  });
});

describe("a document that breaks a rule", () => {
  testBadDocuments([
    {
      given: "two actions of one name",
      edits: [
        replace(
          entry,
          "  /#DeleteListeners:\n",
          "  /#OpenPort:\n    $ref: actions/create-http-listener.yaml#/path\n  /#DeleteListeners:\n",
        ),
      ],
      want: [
        {
          rule: "openaction/action-path",
          message:
            "The operationId `CreateHTTPListener` stands at `/#OpenPort` and at `/#CreateHTTPListener`; " +
            "write `operationId: OpenPort` here.",
          ...lineOf(create, "operationId:"),
          column: 18,
          pointer: "#/path/post/operationId",
        },
        {
          rule: "openaction/action-path",
          message:
            "The header `X-TC-Action` is pinned to `CreateHTTPListener`; " +
            'write `const: "OpenPort"`, the action\'s name.',
          ...lineOf(create, "const:"),
          column: 18,
          pointer: "#/path/post/parameters/0/schema/const",
        },
      ],
    },
    {
      given: "a code that is not in the catalogue",
      edits: [
        replace(
          rename,
          "      - FailedOperation\n",
          "      - FailedOperation\n      - FailedOperation.StatusError\n",
        ),
      ],
      want: [
        {
          rule: "openaction/action-facts",
          message:
            "ModifyHTTPListenerAttribute lists `FailedOperation.StatusError`, which is not in the catalogue; " +
            "add it there or correct it. Did you mean FailedOperation.ListenerStatusError?",
          ...lineOf(rename, "      - FailedOperation\n", 1),
          column: 9,
          pointer: "#/path/post/x-error-codes/4",
        },
      ],
    },
  ]);

  it("is told of all that is wrong at once, in the order of files and lines, and nothing twice", async () => {
    const folder = createWorkspace(
      replace(rename, "x-effect: update", "x-effect: write"),
      replace(rename, "    summary: Rename an HTTP listener\n", ""),
      replace("spec/common/error-codes.yaml", "retry: throttle", "retry: maybe"),
      replace(entry, "https://gaap.tencentcloudapi.com", "http://gaap.tencentcloudapi.com"),
      replace(
        "spec/gaap/schemas.yaml",
        "      description: Port on which",
        "      x-description: Port on which",
      ),
    );
    const found = await findProblems(folder);
    expect(found.map(({ rule, file, line }) => ({ rule, file, line }))).toEqual([
      {
        rule: "openaction/error-catalogue",
        ...lineOf("spec/common/error-codes.yaml", "retry: throttle"),
      },
      { rule: "openaction/action-examples", ...lineOf(rename, "post:") },
      // One line further up than it was, since the summary is gone.
      { rule: "openaction/action-facts", ...lineOf(rename, "x-effect:", -1) },
      { rule: "openaction/action-service", ...lineOf(entry, "- url:") },
      { rule: "openaction/member-description", ...lineOf("spec/gaap/schemas.yaml", "    Port:") },
    ]);
    await expect(loadFrom(folder)).rejects.toThrow("5 problems in the document");
  });

  it("is read all the same where it is worth a warning only", async () => {
    const folder = createWorkspace(
      replace(
        "spec/gaap/error-codes.yaml",
        "AuthFailure:\n",
        "AuthFailure.Spare: { meaning: Spare., remedy: None., retry: never, source: inferred }\nAuthFailure:\n",
      ),
    );
    const { problems, model } = await loadFrom(folder);
    expect(model.catalogue.codes).toHaveLength(55);
    expect(problems).toMatchObject([{ severity: "warning", rule: "openaction/error-code-used" }]);
  });
});
