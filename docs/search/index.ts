export {
  createIndex,
  loadIndex,
  type Search,
  type SearchEntry,
  type SearchHit,
  type SearchKind,
} from "./search-index.js";
export { splitTerms } from "./split-terms.js";
