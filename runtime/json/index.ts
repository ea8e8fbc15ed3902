export {
  type Int64,
  type Int64Codec,
  type Int64Facts,
  type Int64Mode,
  type Int64Types,
  int64Codec,
} from "./int64.js";
export type { Paths } from "./path-tree.js";
