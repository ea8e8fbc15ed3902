export { check, generate } from "./generate.js";
export { type Difference, isCurrent } from "./package-folder.js";
export { OutputError } from "./write-package.js";
