export { isList, isObject } from "../json.js";
export { coerceText } from "./coerce-text.js";
export { findViolation } from "./find-violation.js";
export { show } from "./show.js";
export { type Violation, type ViolationKind, violationRules } from "./violation.js";
