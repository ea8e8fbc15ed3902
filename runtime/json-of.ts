import type { Call } from "./call.js";
import type { JsonCodec } from "./json/index.js";

/** What writes a call's request and reads its answer. */
export function jsonOf({ action }: Call): JsonCodec {
  // Safe: JSON ignores a second argument that is neither a function nor a list, and a call is neither.
  return action.int64?.codec ?? (JSON as unknown as JsonCodec);
}
