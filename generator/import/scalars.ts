import type { JsonObject, JsonValue } from "../../model/index.js";

/** A scalar type of the metadata: its schema, and a value of it made of text. */
export interface Scalar {
  readonly schema: JsonObject & { readonly type: string };
  /** `undefined` where the text is no value of the type. */
  readonly read: (text: string) => JsonValue | undefined;
  /** A value for where the metadata have none. */
  readonly fallback: JsonValue;
}

const string = (schema: JsonObject, fits: (text: string) => boolean, fallback: string): Scalar => ({
  schema: { type: "string", ...schema },
  read: (text) => (fits(text) ? text : undefined),
  fallback,
});

const integer = (schema: JsonObject, pattern: RegExp): Scalar => ({
  schema: { type: "integer", ...schema },
  read: (text) => (pattern.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined),
  fallback: 1,
});

const TEXT = string({}, () => true, "example");
const INT64 = integer({ format: "int64" }, /^-?\d+$/);
const UINT64 = integer({ format: "uint64", minimum: 0 }, /^\d+$/);
const FLOAT: Scalar = {
  schema: { type: "number", format: "double" },
  read: (text) => (/^-?\d+(\.\d+)?(e[-+]?\d{1,2})?$/i.test(text) ? Number(text) : undefined),
  fallback: 1.5,
};
const BOOLEAN: Scalar = {
  schema: { type: "boolean" },
  read: (text) => (/^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined),
  fallback: true,
};

const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
};
const CLOCK = String.raw`([01]\d|2[0-3]):[0-5]\d:[0-5]\d`;
const ISO_TIME = new RegExp(`^${CLOCK}(\\.\\d+)?(Z|[-+]([01]\\d|2[0-3]):[0-5]\\d)$`);

const SCALARS: Readonly<Record<string, Scalar>> = {
  "string/string": TEXT,
  "string/date": string({ format: "date" }, isDay, "2024-01-31"),
  "string/datetime": string(
    { pattern: String.raw`^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$` },
    (text) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text),
    "2024-01-31 12:00:00",
  ),
  "string/datetime_iso": string(
    { format: "date-time" },
    (text) => isDay(text.slice(0, 10)) && text.charAt(10) === "T" && ISO_TIME.test(text.slice(11)),
    "2024-01-31T12:00:00Z",
  ),
  "int/int64": INT64,
  "int/uint64": UINT64,
  "float/float": FLOAT,
  "bool/bool": BOOLEAN,
  // A document has no place for bytes.
  "binary/binary": string({ format: "binary" }, () => false, "(content of a file)"),
  "list/string": TEXT,
  "list/int64": INT64,
  "list/uint64": UINT64,
  "list/float": FLOAT,
  "list/bool": BOOLEAN,
};

/** The scalar of a pair of types as members have it; of a list, that of its elements. `undefined` for objects and the unknown. */
export function scalarOf(type: string, member: string): Scalar | undefined {
  const pair = `${type}/${member}`;
  return Object.hasOwn(SCALARS, pair) ? SCALARS[pair] : undefined;
}
