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

/**
 * A value as an object literal of JavaScript: on one line if it fits, else a member a line. `integer` writes integers
 * that a number does not hold.
 */
export function objectLiteral(
  value: SampleValue,
  integer: (integer: bigint) => Code = numberLiteral,
  indent = "",
): Code {
  const line = lineLiteral(value, integer);
  if (indent.length + line.length <= WIDTH || !(isList(value) || isObject(value))) return line;
  const inner = `${indent}  `;
  const wrap = (pieces: readonly Code[]) => joinCode([code``, ...pieces], `\n${inner}`);
  const end = joinCode([code``, code``], `\n${indent}`);
  const literal = (part: SampleValue) => objectLiteral(part, integer, inner);
  if (isList(value)) return code`[${wrap(value.map((item) => code`${literal(item)},`))}${end}]`;
  const members = Object.entries(value).map(
    ([key, member]) => code`${propertyName(key)}: ${literal(member)},`,
  );
  return code`{${wrap(members)}${end}}`;
}

function lineLiteral(value: SampleValue, integer: (integer: bigint) => Code): Code {
  const literal = (part: SampleValue) => lineLiteral(part, integer);
  if (isList(value)) return code`[${joinCode(value.map(literal), ", ")}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => code`${propertyName(key)}: ${literal(member)}`,
    );
    return members.length === 0 ? code`{}` : code`{ ${joinCode(members, ", ")} }`;
  }
  if (typeof value === "bigint") return integer(value);
  return typeof value === "number" ? numberLiteral(value) : valueLiteral(value);
}
