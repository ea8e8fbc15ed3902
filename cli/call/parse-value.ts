import { type ApiModel, type IntegerType, type TypeModel, typeByName } from "../../model/index.js";
import type { SampleValue } from "../../samples/index.js";
import { UsageError } from "../fail.js";
import { readJson } from "./json-text.js";

/** Reads a text as a value of a type. Throws a `UsageError` that tells what the member takes. */
export function parseValue(model: ApiModel, type: TypeModel, text: string, path: string): SampleValue {
  switch (type.kind) {
    case "reference":
      return parseValue(model, typeByName(model, type.name).type, text, path);
    case "string":
      return text;
    case "integer":
      return /^-?\d+$/.test(text) ? parseInteger(type, text, path) : refuse(path, "an integer", text);
    case "number":
      return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : refuse(path, "a number", text);
    case "boolean":
      return text === "true" || text === "false" ? text === "true" : refuse(path, "true or false", text);
    case "array":
      return /^\s*\[/.test(text) ? parseJson(path, text) : [parseValue(model, type.items, text, path)];
    default:
      return parseJson(path, text);
  }
}

/** Every digit of a 64-bit integer counts, so what a number cannot hold exactly becomes a bigint. */
function parseInteger(
  { format = "int64", maximum }: IntegerType,
  text: string,
  path: string,
): number | bigint {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  const integer = BigInt(text);
  if (maximum !== undefined && integer > maximum)
    throw new UsageError(`--${path} must be at most ${maximum}, but it is ${text}.`);
  const wraps = format === "uint64" ? BigInt.asUintN(64, integer) : BigInt.asIntN(64, integer);
  if (format === "int32" || wraps !== integer)
    throw new UsageError(`--${path} takes an integer (${format}); ${text} is beyond those.`);
  return integer;
}

function parseJson(path: string, text: string): SampleValue {
  try {
    return readJson(text);
  } catch {
    throw new UsageError(`--${path} takes JSON here, or its parts one by one: --${path}.NAME or --${path}.0`);
  }
}

function refuse(path: string, wanted: string, text: string): never {
  throw new UsageError(`--${path} takes ${wanted}, not ${JSON.stringify(text)}.`);
}
