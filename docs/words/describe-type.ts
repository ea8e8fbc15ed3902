import type { MemberModel, TypeModel } from "../../model/index.js";

/** A type in words: `string`, `integer`, `list of HTTPListener`. */
export function describeType(type: TypeModel): string {
  switch (type.kind) {
    case "array":
      return `list of ${describeType(type.items)}`;
    case "reference":
      return type.name;
    case "union":
      return type.variants.join(" or ");
    case "any":
      return "any JSON value";
    default:
      return type.kind;
  }
}

/** Bounds of a type in words, `1 to 65535`, `at most 30 characters`; none where everything of the type goes. */
export function describeBounds(type: TypeModel): readonly string[] {
  switch (type.kind) {
    case "string":
      return [
        ...range(type.minLength, type.maxLength, "characters"),
        ...(type.format ? [type.format] : []),
        ...(type.pattern ? [`matching ${type.pattern}`] : []),
      ];
    case "integer":
    case "number":
      return range(bound(type.minimum), bound(type.maximum), "");
    case "array":
      return [...range(type.minItems, type.maxItems, "entries"), ...describeBounds(type.items)];
    default:
      return [];
  }
}

/** Values of an enumeration with their meanings, as text; none where the type has none. */
export function listValues({ type, enumDescriptions = {} }: MemberModel): readonly EnumValue[] {
  const scalar = type.kind === "array" ? type.items : type;
  const values = "enum" in scalar ? (scalar.enum ?? []) : [];
  return values.map((value) => {
    const text = String(value);
    return { text, meaning: Object.hasOwn(enumDescriptions, text) ? (enumDescriptions[text] ?? "") : "" };
  });
}

/** One value of an enumeration. */
export interface EnumValue {
  readonly text: string;
  /** Empty where the document gives none. */
  readonly meaning: string;
}

/** No bound in words is what every number of JSON keeps to. */
function bound(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
}

function range(low: number | undefined, high: number | undefined, unit: string): readonly string[] {
  const end =
    unit === "" ? "" : ` ${high === 1 || (high === undefined && low === 1) ? singular(unit) : unit}`;
  if (low !== undefined && high !== undefined)
    return [low === high ? `${low}${end}` : `${low} to ${high}${end}`];
  if (low !== undefined) return [`at least ${low}${end}`];
  return high === undefined ? [] : [`at most ${high}${end}`];
}

function singular(unit: string): string {
  return unit === "entries" ? "entry" : unit.slice(0, -1);
}
