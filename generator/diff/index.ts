export {
  type Change,
  compareRatings,
  type Direction,
  higher,
  type Rating,
  type Ratings,
  rateAll,
  sentenceOf,
} from "./change.js";
export { diffModels } from "./diff-models.js";
export { type ActionChanges, groupByAction } from "./group-by-action.js";
export { formatVersion, isBefore, nextVersion, parseVersion, type Version } from "./next-version.js";
export {
  type ContractChangeId,
  type ContractRule,
  contractRules,
  type PayloadChangeId,
  type PayloadRule,
  payloadRules,
} from "./rules.js";
export { toMarkdown, toMarkdownLine, toSections } from "./to-markdown.js";
