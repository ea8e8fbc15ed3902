import { type Code, identifier } from "../../model/escape/index.js";
import type { NamedType } from "../../model/index.js";
import { exportedInterface, exportedType, type Statement } from "./structures.js";
import { interfaceMembers, typeText } from "./type-text.js";

/** A named type: an interface where it is an object, else an alias. */
export function namedTypeStatement({ name, type }: NamedType, doc: Code): Statement {
  return type.kind === "object" && !type.nullable
    ? exportedInterface(doc, identifier(name), interfaceMembers(type))
    : exportedType(doc, identifier(name), typeText(type));
}
