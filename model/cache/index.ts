export {
  type ReadDocument,
  recallDocument,
  recallSeen,
  rememberDocument,
  type SeenDocument,
} from "./document-cache.js";
export { leadsElsewhere } from "./leads-elsewhere.js";
export { fingerprint, recall, remember, toolchainStamp } from "./store.js";
