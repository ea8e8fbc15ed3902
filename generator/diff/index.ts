export { type Change, type Direction, rateAll, sentenceOf } from "./change.js";
export { diffModels } from "./diff-models.js";
export { type ActionChanges, groupByAction } from "./group-by-action.js";
export { formatVersion, isBefore, nextVersion, parseVersion, type Version } from "./next-version.js";
export { compareRatings, higher, type Rating, type Ratings } from "./rating.js";
export {
  type ContractChangeId,
  type ContractRule,
  contractRules,
  type PayloadChangeId,
  type PayloadRule,
  payloadRules,
} from "./rules.js";
export { toMarkdown, toMarkdownLine, toSections } from "./to-markdown.js";
