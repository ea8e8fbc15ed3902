export { type ApiConfiguration, type Configuration, readConfiguration, selectApis } from "./configuration.js";
export { displayPath, type Problem, ProblemsError, toFileProblem } from "./problem.js";
