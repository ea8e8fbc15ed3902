export { findPatternRisk, matchPattern } from "./match-pattern.js";
