import {
  type Code,
  code,
  joinCode,
  numberLiteral,
  propertyName,
  valueLiteral,
} from "../model/escape/index.js";
import { isList, isObject, type SampleValue } from "./request-text.js";

const WIDTH = 48;

/** A value as an object literal of JavaScript: on one line if it fits, else a member a line. */
export function objectLiteral(value: SampleValue, indent = ""): Code {
  const line = lineLiteral(value);
  if (indent.length + line.length <= WIDTH || !(isList(value) || isObject(value))) return line;
  const inner = `${indent}  `;
  const wrap = (pieces: readonly Code[]) => joinCode([code``, ...pieces], `\n${inner}`);
  const end = joinCode([code``, code``], `\n${indent}`);
  if (isList(value)) return code`[${wrap(value.map((item) => code`${objectLiteral(item, inner)},`))}${end}]`;
  const members = Object.entries(value).map(
    ([key, member]) => code`${propertyName(key)}: ${objectLiteral(member, inner)},`,
  );
  return code`{${wrap(members)}${end}}`;
}

function lineLiteral(value: SampleValue): Code {
  if (isList(value)) return code`[${joinCode(value.map(lineLiteral), ", ")}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => code`${propertyName(key)}: ${lineLiteral(member)}`,
    );
    return members.length === 0 ? code`{}` : code`{ ${joinCode(members, ", ")} }`;
  }
  return typeof value === "number" || typeof value === "bigint" ? numberLiteral(value) : valueLiteral(value);
}
