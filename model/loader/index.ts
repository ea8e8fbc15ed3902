export {
  type ApiConfiguration,
  type Configuration,
  type Problem,
  ProblemsError,
  readConfiguration,
  selectApis,
} from "../configuration/index.js";
export { type LoadedApi, lintApi, loadApi, readApi } from "./load-api.js";
