export { ImportError } from "./import-error.js";
export { type ImportedDocument, importTencent } from "./import-tencent.js";
