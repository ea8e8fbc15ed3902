import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, findProblems, loadFrom, replace } from "../../workspace.js";
import { create, entry, lineOf, rename, testBadDocuments } from "./bad-documents.js";

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
