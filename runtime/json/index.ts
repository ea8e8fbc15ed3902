export {
  decodeInt64,
  encodeInt64,
  type Int64,
  type Int64Mode,
  type Int64Option,
  type Int64Types,
} from "./int64.js";
export { type Int64Facts, int64Codec, type JsonCodec } from "./int64-codec.js";
export type { Paths } from "./path-tree.js";
