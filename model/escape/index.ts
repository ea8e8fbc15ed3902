export { type Code, code, joinCode } from "./code.js";
export { type Html, html, htmlText } from "./html.js";
export { markdownCode, markdownText } from "./markdown.js";
export {
  docLines,
  docText,
  identifier,
  lineComment,
  propertyName,
  stringLiteral,
  valueLiteral,
} from "./typescript.js";
