export {
  type ReadDocument,
  recallDocument,
  recallSeen,
  rememberDocument,
  type SeenDocument,
} from "./document-cache.js";
export { leadsElsewhere } from "./leads-elsewhere.js";
export { LintMemory } from "./lint-memory.js";
export { type Slices, sliceDocument } from "./slices.js";
export { fingerprint, recall, remember, toolchainStamp } from "./store.js";
