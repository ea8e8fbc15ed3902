import type { Call } from "../call.js";
import { decodeInt64, encodeInt64 } from "./int64.js";
import type { Paths } from "./path-tree.js";

/** What an action has of 64-bit integers. The codec comes along, so that only such actions bring it into a bundle. */
export interface Int64Facts {
  readonly codec: JsonCodec;
  /** Members of the request. */
  readonly request?: Paths;
  /** Members of the result. */
  readonly response?: Paths;
}

/** Writes requests and reads answers. `JSON` is one, too, which knows nothing of calls. */
export interface JsonCodec {
  stringify(request: unknown, call: Call): string;
  parse(text: string, call: Call): unknown;
}

/** Keeps 64-bit integers exact, which `JSON` does not, where the facts of the call's action say that they are. */
export const int64Codec: JsonCodec = {
  stringify(request, { action: { int64 } }) {
    return int64?.request ? encodeInt64(request, int64.request) : JSON.stringify(request);
  },
  parse(text, { action, service, int64 = "auto" }) {
    const paths = action.int64?.response;
    return paths ? decodeInt64(text, paths, int64, service.envelope) : JSON.parse(text);
  },
};
