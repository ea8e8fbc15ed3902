export { type Configuration, readConfiguration, selectApis } from "./configuration.js";
export { decodeText } from "./decode-text.js";
export { isInside } from "./is-inside.js";
export { displayPath, type Problem, ProblemsError, toFileProblem } from "./problem.js";
export type { ApiConfiguration } from "./read-api.js";
export { areSettingsTrusted, TRUST_REMEDY } from "./trust.js";
