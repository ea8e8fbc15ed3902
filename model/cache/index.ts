export { type ReadDocument, recallDocument, rememberDocument } from "./document-cache.js";
export { fingerprint, recall, remember, toolchainStamp } from "./store.js";
