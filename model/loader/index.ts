export { type ApiConfiguration, type Configuration, readConfiguration, selectApis } from "./configuration.js";
export { type LoadedApi, loadApi } from "./load-api.js";
export { type Problem, ProblemsError } from "./problem.js";
