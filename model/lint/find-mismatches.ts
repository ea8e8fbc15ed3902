import { isPlainObject } from "@redocly/openapi-core";
import { matchPattern } from "../pattern/index.js";
import type { SourceNode } from "./source-node.js";
import { enumerate, quote } from "./wording.js";

/** What keeps a value from being one of its schema. */
export interface Mismatch {
  /** Keys and indices that lead from the value to what is wrong in it. */
  readonly path: readonly (string | number)[];
  /** Continues a sentence about what is wrong: `must be an integer`. */
  readonly problem: string;
  /** The key is wrong, not what stands under it: the schema does not know it. */
  readonly isKey?: true;
}

/** How a schema is applied to a value. */
interface Application {
  /** Whether a member that the schema does not name is a mismatch. */
  readonly isClosed: boolean;
  /** Schemas that led to this one without leading into the value: one that comes back to itself says nothing more. */
  readonly applied: readonly unknown[];
}

type Keywords = Readonly<Record<string, unknown>>;

/**
 * Compares a value with a schema of the shapes that documents may have. A member that the schema does not name is a
 * mismatch unless it allows others: it would be a typing error. Schemas are read, not compiled, since most have one
 * example only.
 */
export function findMismatches(
  value: unknown,
  schema: SourceNode,
  { isClosed, applied }: Application = { isClosed: true, applied: [] },
): readonly Mismatch[] {
  if (schema.value === false) return [mismatch("is forbidden here")];
  if (!isPlainObject(schema.value) || applied.includes(schema.value)) return [];
  const keywords = schema.value;
  const next = { isClosed, applied: [...applied, keywords] };
  const types = [keywords.type].flat().filter((type) => type !== undefined);
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    return [mismatch(`must be of type ${enumerate(types.map(String), "or")}, not ${quote(value)}`)];
  }
  return [
    ...checkChoice(value, keywords),
    ...checkBranches(value, schema, next),
    ...(typeof value === "string" ? checkText(value, keywords) : []),
    ...(typeof value === "number" ? checkNumber(value, keywords) : []),
    ...(Array.isArray(value) ? checkItems(value, schema, keywords) : []),
    ...(isPlainObject(value) ? checkMembers(value, schema, next) : []),
  ];
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isPlainObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function checkChoice(value: unknown, keywords: Keywords): readonly Mismatch[] {
  const choices = Object.hasOwn(keywords, "const") ? [keywords.const] : keywords.enum;
  if (!Array.isArray(choices)) return [];
  const text = JSON.stringify(value);
  if (choices.some((choice) => JSON.stringify(choice) === text)) return [];
  return [mismatch(`must be ${enumerate(choices.map(quote), "or")}, not ${quote(value)}`)];
}

/**
 * Exactly one branch fits, as other tools read it: members that it does not name are no reason not to. Where none does,
 * the one that fits deepest was meant. Each branch is tried once, however deep choices are nested.
 */
function checkBranches(value: unknown, schema: SourceNode, application: Application): readonly Mismatch[] {
  const branches = schema.get("oneOf").items();
  if (branches.length === 0) return [];
  const results = branches.map((branch) => {
    const found = findMismatches(value, branch, { ...application, isClosed: true });
    return { found, reasons: found.filter(({ path, isKey }) => isKey === undefined || path.length > 1) };
  });
  const [fitting, ...others] = results.filter(({ reasons }) => reasons.length === 0);
  if (others.length > 0) return [mismatch("fits several schemas of the `oneOf`")];
  if (fitting !== undefined) return application.isClosed ? fitting.found : [];
  const depth = (found: readonly Mismatch[]) => Math.max(...found.map(({ path }) => path.length));
  return results
    .map(({ reasons }) => reasons)
    .reduce((best, next) => (depth(next) > depth(best) ? next : best));
}

function checkText(text: string, keywords: Keywords): readonly Mismatch[] {
  const { minLength, maxLength, pattern, format } = keywords;
  const length = [...text].length;
  const test = typeof format === "string" && Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return [
    ...(typeof minLength === "number" && length < minLength
      ? [mismatch(`must have at least ${minLength} characters`)]
      : []),
    ...(typeof maxLength === "number" && length > maxLength
      ? [mismatch(`must have at most ${maxLength} characters`)]
      : []),
    ...(typeof pattern === "string" && matchPattern(text, pattern) === false
      ? [mismatch(`must match the pattern ${quote(pattern)}`)]
      : []),
    ...(test?.(text) === false
      ? [mismatch(`must have the format ${quote(format)}, not ${quote(text)}`)]
      : []),
  ];
}

function checkNumber(number: number, { minimum, maximum }: Keywords): readonly Mismatch[] {
  return [
    ...(typeof minimum === "number" && number < minimum ? [mismatch(`must be at least ${minimum}`)] : []),
    ...(typeof maximum === "number" && number > maximum ? [mismatch(`must be at most ${maximum}`)] : []),
  ];
}

function checkItems(
  list: readonly unknown[],
  schema: SourceNode,
  { minItems, maxItems }: Keywords,
): readonly Mismatch[] {
  const items = schema.get("items");
  return [
    ...(typeof minItems === "number" && list.length < minItems
      ? [mismatch(`must have at least ${minItems} elements`)]
      : []),
    ...(typeof maxItems === "number" && list.length > maxItems
      ? [mismatch(`must have at most ${maxItems} elements`)]
      : []),
    ...list.flatMap((item, index) => below(index, findMismatches(item, items))),
  ];
}

function checkMembers(value: Keywords, schema: SourceNode, application: Application): readonly Mismatch[] {
  const properties = schema.get("properties");
  const others = schema.get("additionalProperties").value;
  const isOpen = others !== undefined || schema.get("oneOf").exists || !application.isClosed;
  const missing = schema
    .get("required")
    .items()
    .filter(({ text }) => text !== undefined && !Object.hasOwn(value, text))
    .map(({ value: name }) => mismatch(`lacks ${quote(name)}`));
  const found = Object.keys(value).flatMap((name): readonly Mismatch[] => {
    const member = properties.get(name);
    if (member.exists) return below(name, findMismatches(value[name], member));
    if (others === false) return [{ path: [name], problem: UNKNOWN }];
    return isOpen ? [] : [{ path: [name], problem: UNKNOWN, isKey: true }];
  });
  const conditions = schema
    .get("dependentSchemas")
    .entries()
    .filter(([name]) => Object.hasOwn(value, name))
    .flatMap(([, condition]) => findMismatches(value, condition, { ...application, isClosed: false }));
  return [...missing, ...found, ...conditions];
}

const UNKNOWN = "is no member that the schema knows";

function mismatch(problem: string): Mismatch {
  return { path: [], problem };
}

function below(key: string | number, found: readonly Mismatch[]): readonly Mismatch[] {
  return found.map((entry) => ({ ...entry, path: [key, ...entry.path] }));
}

const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
};

/** Formats that are checked; others only inform. */
const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDay,
  "date-time": (text) =>
    isDay(text.slice(0, 10)) &&
    /^T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[-+]([01]\d|2[0-3]):[0-5]\d)$/i.test(text.slice(10)),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
};
