import type { BooleanType, IntegerType, NumberType, StringType, TypeModel } from "../../model/index.js";
import type { Change } from "./change.js";
import { changeAt, type Walk } from "./walk.js";

/** What changed in the limits of two types of the same kind: values, format, pattern, bounds. */
export function diffScalars(walk: Walk, before: TypeModel, after: TypeModel): readonly Change[] {
  return [
    ...(isEnumerable(before) && isEnumerable(after) ? diffEnums(walk, before.enum, after.enum) : []),
    ...(hasFormat(before) && hasFormat(after) ? diffFormats(walk, before, after) : []),
    ...(before.kind === "string" && after.kind === "string"
      ? diffPatterns(walk, before.pattern, after.pattern)
      : []),
    ...diffBounds(walk, before, after),
  ];
}

function isEnumerable(type: TypeModel): type is StringType | IntegerType | NumberType | BooleanType {
  return hasFormat(type) || type.kind === "number" || type.kind === "boolean";
}

function hasFormat(type: TypeModel): type is StringType | IntegerType {
  return type.kind === "string" || type.kind === "integer";
}

type Values = readonly (string | number | boolean)[] | undefined;

function diffEnums(walk: Walk, before: Values, after: Values): readonly Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [changeAt(walk, "enum-introduced", list(after))];
  if (after === undefined) return [changeAt(walk, "enum-dropped", list(before))];
  return [
    ...after
      .filter((value) => !before.includes(value))
      .map((value) => changeAt(walk, "enum-value-added", String(value))),
    ...before
      .filter((value) => !after.includes(value))
      .map((value) => changeAt(walk, "enum-value-removed", String(value))),
  ];
}

function list(values: Values): string {
  return (values ?? []).join(", ");
}

/** Formats of integers are ranges, one in the other or not; of formats of texts, only having none is wider. */
function diffFormats(
  walk: Walk,
  before: StringType | IntegerType,
  after: StringType | IntegerType,
): readonly Change[] {
  const [from, to] = [before.format, after.format];
  if (from === to) return [];
  const id = isWithin(from, to)
    ? "format-loosened"
    : isWithin(to, from)
      ? "format-tightened"
      : "format-changed";
  return [changeAt(walk, id, to ?? "none", from ?? "none")];
}

function isWithin(narrow: string | undefined, wide: string | undefined): boolean {
  return wide === undefined || (narrow === "int32" && wide === "int64");
}

function diffPatterns(walk: Walk, before: string | undefined, after: string | undefined): readonly Change[] {
  if (before === after) return [];
  if (before === undefined) return [changeAt(walk, "pattern-added", after ?? "")];
  if (after === undefined) return [changeAt(walk, "pattern-removed", before)];
  return [changeAt(walk, "pattern-changed", after, before)];
}

const LOWER_BOUNDS = ["minimum", "minLength", "minItems"] as const;
const UPPER_BOUNDS = ["maximum", "maxLength", "maxItems"] as const;
type Bound = (typeof LOWER_BOUNDS)[number] | (typeof UPPER_BOUNDS)[number];

function diffBounds(walk: Walk, before: TypeModel, after: TypeModel): readonly Change[] {
  return [...LOWER_BOUNDS, ...UPPER_BOUNDS].flatMap((name) => {
    const [from, to] = [boundOf(before, name), boundOf(after, name)];
    if (from === to) return [];
    const isLower = LOWER_BOUNDS.some((lower) => lower === name);
    const open = isLower ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const isTighter = isLower ? (to ?? open) > (from ?? open) : (to ?? open) < (from ?? open);
    const id = isTighter ? "bound-tightened" : "bound-loosened";
    return [changeAt(walk, id, name, String(to ?? "none"), String(from ?? "none"))];
  });
}

/** A length of 0 is no bound. */
function boundOf(type: TypeModel, name: Bound): number | undefined {
  // Each kind of type declares the bounds it has as optional numbers, and the others not at all.
  const value = (type as { readonly [K in Bound]?: number })[name];
  return value === 0 && (name === "minLength" || name === "minItems") ? undefined : value;
}
