export { bashString, bashWord } from "./bash.js";
export { type Code, code, joinCode } from "./code.js";
export { csharpString } from "./csharp.js";
export { fillParagraphs } from "./fill-paragraphs.js";
export { goString } from "./go.js";
export { headerName } from "./header-name.js";
export { type Html, html, htmlText } from "./html.js";
export { javaString } from "./java.js";
export { markdownCode, markdownText } from "./markdown.js";
export { numberLiteral } from "./number-literal.js";
export { perlString } from "./perl.js";
export { phpString } from "./php.js";
export { pythonString } from "./python.js";
export { rubyString } from "./ruby.js";
export {
  docLines,
  docText,
  identifier,
  lineComment,
  propertyName,
  stringLiteral,
  valueLiteral,
} from "./typescript.js";
