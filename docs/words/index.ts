export { describeBounds, describeType, type EnumValue, listValues } from "./describe-type.js";
export { effectWords, limitWords, outcomeWords, retryWords, sourceWords } from "./error-words.js";
export { type Form, type ListedMember, listForms, listMembers } from "./list-members.js";
export { splitName } from "./split-name.js";
export { structuresOf } from "./structures-of.js";
