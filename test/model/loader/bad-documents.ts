import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Problem, ProblemsError } from "../../../model/loader/index.js";
import { createWorkspace, type Edit, findProblems, loadFrom } from "../../workspace.js";

// Files of the document of this repository, which are made bad.
export const entry = "spec/gaap/openapi.yaml";
export const create = "spec/gaap/actions/create-http-listener.yaml";
export const rename = "spec/gaap/actions/modify-http-listener-attribute.yaml";

/** What is done to the document of this repository, and what is said of it then. */
export interface Row {
  readonly given: string;
  readonly edits: readonly Edit[];
  /** The document that is asked for; that of the configuration where none is named. */
  readonly document?: string;
  readonly want: readonly Omit<Problem, "severity">[];
}

/** The line of a file of this repository that a text stands in first; more lines down where they are given. */
export function lineOf(file: string, text: string, down = 0) {
  const before = readFileSync(file, "utf8").split(text, 1)[0] ?? "";
  return { file, line: before.split("\n").length + down };
}

/** Every bad document gets these problems, all of them errors, and no other. */
export function testBadDocuments(rows: readonly Row[]): void {
  it.each(rows)("$given", async ({ edits, document, want }) => {
    const folder = createWorkspace(...edits);
    await expect(loadFrom(folder, document)).rejects.toBeInstanceOf(ProblemsError);
    expect(await findProblems(folder, document)).toEqual(
      want.map((problem) => ({ severity: "error", ...problem })),
    );
  });
}

/** A place that is the whole of a file. */
export const inFile = (file: string) => ({ file, line: 1, column: 1, pointer: "" });
