import {
  type Code,
  code,
  docText,
  identifier,
  joinCode,
  propertyName,
  stringLiteral,
  valueLiteral,
} from "../../model/escape/index.js";
import {
  isWideInteger,
  type MemberModel,
  type ObjectType,
  type StringType,
  type TypeModel,
} from "../../model/index.js";
import { declaration, type Member } from "./structures.js";

const NEVER = code`never`;

/** The TypeScript type of a value. Named types are referred to by name; `wide` is the type of 64-bit integers. */
export function typeText(type: TypeModel, wide: Code): Code {
  const text = plainText(type, wide);
  return type.nullable && type.kind !== "any" ? code`${text} | null` : text;
}

/** Members of an object type as those of an interface; members that must be absent come last, as `?: never`. */
export function interfaceMembers(type: ObjectType, wide: Code): readonly Member[] {
  const absent = type.absent.map((name) => ({
    name: propertyName(name),
    type: NEVER,
    optional: true,
    doc: docText("Never set in this form of the request."),
  }));
  return [...type.members.map((member) => interfaceMember(member, wide)), ...absent];
}

function plainText(type: TypeModel, wide: Code): Code {
  switch (type.kind) {
    case "string":
      return type.enum === undefined ? stringText(type) : union(type.enum.map(stringLiteral));
    case "integer":
      return isWideInteger(type) ? wide : choiceText(type.enum, code`number`);
    case "number":
      return choiceText(type.enum, code`number`);
    case "boolean":
      return choiceText(type.enum, code`boolean`);
    case "array":
      return arrayText(type.items, wide);
    case "object":
      return inlineObject(type, wide);
    case "union":
      return union(type.variants.map(identifier));
    case "reference":
      return identifier(type.name);
    case "any":
      return code`unknown`;
  }
}

function stringText({ format }: StringType): Code {
  return format === "binary" ? code`Blob` : code`string`;
}

function choiceText(choices: readonly (number | boolean)[] | undefined, text: Code): Code {
  return choices === undefined ? text : union(choices.map(valueLiteral));
}

function arrayText(items: TypeModel, wide: Code): Code {
  const text = typeText(items, wide);
  return text.includes(" ") ? code`(${text})[]` : code`${text}[]`;
}

function inlineObject(type: ObjectType, wide: Code): Code {
  const members = interfaceMembers(type, wide).map(declaration);
  return members.length === 0 ? code`Record<string, never>` : code`{ ${joinCode(members, "; ")} }`;
}

function union(alternatives: readonly Code[]): Code {
  return alternatives.length === 0 ? NEVER : joinCode(alternatives, " | ");
}

function interfaceMember(member: MemberModel, wide: Code): Member {
  return {
    name: propertyName(member.name),
    type: typeText(member.type, wide),
    optional: !member.required,
    doc: memberDoc(member),
  };
}

/** What the document says of a member, the meaning of its values, and what a type cannot express. */
function memberDoc(member: MemberModel): Code {
  const values = Object.entries(member.enumDescriptions ?? {}).map(
    ([value, meaning]) => `- ${value}: ${meaning}`,
  );
  const text = [member.description, ...values].filter((line) => line !== "").join("\n");
  const tags = [
    ...(member.default === undefined ? [] : [code`@default ${docText(JSON.stringify(member.default))}`]),
    ...(member.deprecated ? [code`@deprecated`] : []),
  ];
  return joinCode([docText(text), ...tags], "\n");
}
