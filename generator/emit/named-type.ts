import { type Code, code, identifier } from "../../model/escape/index.js";
import type { NamedType } from "../../model/index.js";
import { exportedInterface, exportedType, type Statement } from "./structures.js";
import { interfaceMembers, typeText } from "./type-text.js";

/** A named type: an interface where it is an object with members, else an alias. An empty interface takes anything. */
export function namedTypeStatement({ name, type, deprecated }: NamedType, text: Code, wide: Code): Statement {
  const doc = deprecated ? code`${text}\n\n@deprecated` : text;
  const members = type.kind === "object" && !type.nullable ? interfaceMembers(type, wide) : [];
  return members.length > 0
    ? exportedInterface(doc, identifier(name), members)
    : exportedType(doc, identifier(name), typeText(type, wide));
}
