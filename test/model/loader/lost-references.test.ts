import { renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, findProblems, replace, write } from "../../workspace.js";
import { lineOf, rename, testBadDocuments } from "./bad-documents.js";

const version = "../parameters.yaml#/Version";
const leaves =
  "leaves the folder of the document; move the file into it, or widen `x-openaction.references` in redocly.yaml";

/** The parameter of the rename action that refers to the version header. */
const reference = { ...lineOf(rename, version), column: 9, pointer: "#/path/post/parameters/1" };

const pointAt = (target: string) => replace(rename, version, target);

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
