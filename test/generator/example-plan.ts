import { IndentationText, Project } from "ts-morph";
import type { Statement } from "../../generator/emit/structures.js";
import { type PackageFacts, type PackagePlan, planPackage } from "../../generator/plan-package.js";
import { buildModel } from "../../model/index.js";
import { createJsonDocument } from "../model/json-document.js";
import type { Change } from "../model/lint/document.js";

const FACTS: PackageFacts = {
  packageName: "@example/things",
  packageVersion: "1.2.3",
  runtimeVersion: "0.1.0",
  source: "spec/openapi.yaml",
};

/** The plan of the small document of the lint tests, changed. */
export function createPlan(...changes: readonly Change[]): PackagePlan {
  return planPackage(buildModel(createJsonDocument(...changes)), FACTS);
}

/** The text that statements become, before it is formatted; blank lines are the formatter's business. */
export function print(statements: readonly Statement[]): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });
  return project
    .createSourceFile("printed.ts", { statements: [...statements] })
    .getFullText()
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
