import { CONTROL_CHARACTERS, LINE_ENDS, showCharacter, toLine } from "./characters.js";
import { asCode, type Code, code, joinCode } from "./code.js";
import { fillParagraphs } from "./fill-paragraphs.js";

/** A string literal in double quotes. Line ends of every kind, `</` and lone surrogates are escaped. */
export function stringLiteral(text: string): Code {
  return asCode(escapeJson(text));
}

/** A JSON value as a TypeScript literal, keys quoted only where they must be. */
export function valueLiteral(value: unknown): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (Array.isArray(value)) return code`[${joinCode(value.map(valueLiteral), ", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([key, member]) => code`${propertyName(key)}: ${valueLiteral(member)}`,
    );
    return members.length === 0 ? code`{}` : code`{ ${joinCode(members, ", ")} }`;
  }
  if (Object.is(value, -0)) return code`-0`;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return asCode(String(value));
  throw new TypeError(`A value of type ${typeof value} has no literal.`);
}

/** A name that stands in code as it is. Throws on anything but ASCII letters, digits and underscores. */
export function identifier(name: string): Code {
  if (!IDENTIFIER.test(name)) throw new TypeError(`${escapeJson(name)} is no name that code can have.`);
  return asCode(name);
}

/** A member's name: as it is where that is a plain identifier, else quoted. `__proto__` would set the prototype. */
export function propertyName(name: string): Code {
  if (name === "__proto__") return asCode('["__proto__"]');
  return IDENTIFIER.test(name) ? asCode(name) : stringLiteral(name);
}

/** Prose in a doc comment: paragraphs and list items filled to a fixed width. No line ends the comment or starts a tag. */
export function docText(text: string): Code {
  return docLines(fillParagraphs(text.split(LINE_ENDS), DOC_WIDTH).join("\n"));
}

/** Text in a doc comment with its lines as they are, such as an example. */
export function docLines(text: string): Code {
  const lines = text
    .split(LINE_ENDS)
    .map((line) => line.trimEnd().replace(CONTROL_CHARACTERS, showCharacter))
    .map((line) => line.replaceAll("*/", "*\\/").replace(TAG, "$1\\@"));
  return asCode(lines.join("\n"));
}

/** A line comment: one line, whatever the text holds. */
export function lineComment(text: string): Code {
  return asCode(`// ${toLine(text)}`);
}

const DOC_WIDTH = 100;
/** Where a tag of a doc comment may start: at the start of a line, or after a blank. */
const TAG = /(^|[\s\u200b])@/g;
const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

function escapeJson(text: string): string {
  return JSON.stringify(text)
    .replaceAll("</", "<\\/")
    .replace(CONTROL_CHARACTERS, showCharacter)
    .replace(/[\u2028\u2029]/g, showCharacter);
}
