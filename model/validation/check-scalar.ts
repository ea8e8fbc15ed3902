import { isList } from "../json.js";
import type {
  BooleanType,
  IntegerType,
  JsonValue,
  MemberModel,
  NumberType,
  StringType,
} from "../type-model.js";
import { show } from "./show.js";
import type { Violation } from "./violation.js";

/** A type without parts. */
export type ScalarType = StringType | IntegerType | NumberType | BooleanType;

/** Where a value stands: its path from the root of the request, and the member whose code and name it goes by. */
export interface Place {
  readonly path: string;
  readonly errorCode: MemberModel["errorCode"] | undefined;
}

/** Compares a value with a type that has no parts. Patterns of the document are not run: they could be made to hang. */
export function checkScalar(type: ScalarType, value: JsonValue, place: Place): Violation | undefined {
  switch (type.kind) {
    case "string":
      return typeof value === "string" ? checkText(type, value, place) : wrongType("text", value, place);
    case "boolean":
      return typeof value === "boolean"
        ? checkChoice(type.enum, value, place)
        : wrongType("true or false", value, place);
    case "number":
      return typeof value === "number" || typeof value === "bigint"
        ? checkNumber(type, value, place)
        : wrongType("a number", value, place);
    case "integer":
      return checkInteger(type, value, place);
  }
}

const integerRanges = {
  int32: rangeOf(-(2n ** 31n), 2n ** 31n - 1n),
  int64: rangeOf(-(2n ** 63n), 2n ** 63n - 1n),
  uint64: rangeOf(0n, 2n ** 64n - 1n),
};

interface IntegerRange {
  /** Of integers that were read exactly. */
  readonly exact: { readonly least: bigint; readonly most: bigint };
  /** Of numbers: one that could not be read exactly may be the greatest of its format. */
  readonly rounded: { readonly least: number; readonly most: number };
}

function rangeOf(least: bigint, most: bigint): IntegerRange {
  return { exact: { least, most }, rounded: { least: Number(least), most: Number(most) } };
}

/** A number outside of the format's range is of the wrong type, as the gateway sees it: -1 is no uint64. */
function checkInteger(type: IntegerType, value: JsonValue, place: Place): Violation | undefined {
  const format = type.format ?? "int64";
  if ((typeof value === "number" || typeof value === "bigint") && isWithin(value, integerRanges[format])) {
    return checkNumber(type, value, place);
  }
  return wrongType(`an integer (${format})`, value, place);
}

function isWithin(value: number | bigint, { exact, rounded }: IntegerRange): boolean {
  return typeof value === "bigint"
    ? value >= exact.least && value <= exact.most
    : Number.isInteger(value) && value >= rounded.least && value <= rounded.most;
}

function checkNumber(
  type: IntegerType | NumberType,
  value: number | bigint,
  place: Place,
): Violation | undefined {
  const wrong = checkChoice(type.enum, value, place);
  if (wrong !== undefined) return wrong;
  if (type.minimum !== undefined && value < type.minimum) {
    return wrongValue(`must be at least ${type.minimum}, but it is ${value}`, place);
  }
  if (type.maximum !== undefined && value > type.maximum) {
    return wrongValue(`must be at most ${type.maximum}, but it is ${value}`, place);
  }
  return undefined;
}

/** Texts of these formats are read by the gateway, so that a wrong one is of the wrong type. */
const textFormats: ReadonlyMap<string, RegExp> = new Map([
  ["date", /^\d{4}-\d{2}-\d{2}$/],
  ["date-time", /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/],
]);

function checkText(type: StringType, value: string, place: Place): Violation | undefined {
  const format = textFormats.get(type.format ?? "");
  if (format?.test(value) === false) return wrongType(`text of the format ${type.format}`, value, place);
  const wrong = checkChoice(type.enum, value, place);
  if (wrong !== undefined) return wrong;
  const { minLength, maxLength } = type;
  return checkLength(countCharacters(value, maxLength), place, minLength, maxLength);
}

const SURROGATE = /[\ud800-\udfff]/;

/** JSON Schema counts code points; a text with more than twice as many units as allowed is too long in any case. */
function countCharacters(text: string, most = Number.POSITIVE_INFINITY): number {
  if (text.length > 2 * most || !SURROGATE.test(text)) return text.length;
  return [...text].length;
}

/** Compares the length of a text or list with its bounds. */
export function checkLength(
  length: number,
  place: Place,
  least = 0,
  most = Number.POSITIVE_INFINITY,
): Violation | undefined {
  if (length < least)
    return wrongValue(`must have a length of at least ${least}, but it has ${length}`, place);
  if (length > most) return wrongValue(`must have a length of at most ${most}, but it has ${length}`, place);
  return undefined;
}

/** A violation of the declared type; `wanted` completes "must be …". */
export function wrongType(wanted: string, value: JsonValue, { path }: Place): Violation {
  return { kind: "type", message: `${path} must be ${wanted}, but it is ${describeValue(value)}.` };
}

function describeValue(value: JsonValue): string {
  if (value === null) return "null";
  if (isList(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? `the text ${show(value)}` : show(value);
}

/** A violation by a value of the right type; `problem` completes "<path> …". */
function wrongValue(problem: string, { path, errorCode }: Place): Violation {
  return {
    kind: "value",
    message: `${path} ${problem}.`,
    ...(errorCode !== undefined && { code: errorCode }),
  };
}

type Choice = string | number | bigint | boolean;

function checkChoice(
  choices: readonly Choice[] | undefined,
  value: Choice,
  place: Place,
): Violation | undefined {
  if (choices === undefined || choices.includes(value)) return undefined;
  const shown = choices.map((choice) => show(choice)).join(", ");
  return wrongValue(`must be one of ${shown}, but it is ${show(value)}`, place);
}
