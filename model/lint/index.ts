export { createLintPlugin } from "./plugin.js";
export { recommendedRules } from "./recommended.js";
export { quote } from "./wording.js";
