export type { DocumentJob, DocumentOutcome } from "./bring-up-to-date.js";
export { forEachDocument, type Progress } from "./for-each-document.js";
export { mergeProblems } from "./merge-problems.js";
