export { check, generate, recallDifference } from "./generate.js";
export { OutputError } from "./output-error.js";
export { type Difference, isCurrent } from "./package-folder.js";
