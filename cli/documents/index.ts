export type { DocumentJob, DocumentOutcome } from "./document-job.js";
export { forEachDocument, type Progress } from "./for-each-document.js";
export { mergeProblems } from "./merge-problems.js";
