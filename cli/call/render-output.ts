import { requestText, type SampleObject, type SampleValue } from "../../samples/index.js";
import { UsageError } from "../fail.js";
import { columnsOf, displayWidth, showText } from "../terminal.js";
import type { OutputOptions } from "./call-options.js";
import { writeJson } from "./json-text.js";

/** A query that cannot be applied to a result, which the message shows: the call was carried out all the same. */
export class QueryError extends UsageError {
  readonly outcome = "executed";
}

/** Throws a `UsageError` for a query that is none, so that this comes out before anything is created. */
export async function checkQuery({ query }: OutputOptions): Promise<void> {
  if (query === undefined) return;
  const { compile } = await import("@jmespath-community/jmespath");
  try {
    compile(query);
  } catch (error) {
    throw new UsageError(`--query cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** A result, or what a query picks from it, in the format that was asked for. */
export async function renderOutput(
  result: SampleObject,
  { output = "json", query }: OutputOptions,
): Promise<string> {
  const value = query === undefined ? result : await pick(result, query);
  switch (output) {
    case "json":
      return showText(writeJson(value));
    case "yaml":
      return renderYaml(value);
    case "table":
      return renderTable(value);
    case "text":
      return renderText(value);
  }
}

async function pick(result: SampleObject, query: string): Promise<SampleValue> {
  const { search } = await import("@jmespath-community/jmespath");
  try {
    // The library's own JSON type is writable; it does not write into what it searches.
    return (search(result as Parameters<typeof search>[0], query) ?? null) as SampleValue;
  } catch (error) {
    const problem = error instanceof Error ? error.message : error;
    throw new QueryError(`--query fails on this result: ${problem}\n${writeJson(result)}`);
  }
}

/** Plain where it can be; only between quotation marks does an escape mean the character that it stands for. */
async function renderYaml(value: SampleValue): Promise<string> {
  const { stringify } = await import("yaml");
  const text = stringify(value).trimEnd();
  if (showText(text) === text) return text;
  const quoted = { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "QUOTE_DOUBLE" } as const;
  return showText(stringify(value, quoted).trimEnd());
}

/** Scalars a line, rows of a list a line with tabs between their columns: what `cut` and `awk` take. */
function renderText(value: SampleValue): string {
  const rows = isList(value) ? value : [value];
  return rows
    .map((row) => (isObject(row) ? Object.values(row) : isList(row) ? row : [row]))
    .map((cells) => cells.map(cell).join("\t"))
    .join("\n");
}

/** A list of objects is a table of its own, and one of lists one without a head; an object is a table of its members. */
function renderTable(value: SampleValue): string {
  if (isList(value) && value.length > 0 && value.every(isObject)) return renderRows(value);
  if (isList(value) && value.every(isList)) return align(value.map((row) => row.map(cell)));
  if (!isObject(value)) return renderText(value);
  const tables = Object.entries(value).filter(([, member]) => isList(member) && member.some(isObject));
  const rows = Object.entries(value).filter((entry) => !tables.some(([name]) => name === entry[0]));
  const parts = tables.map(([name, member]) => `${showText(name)}\n${renderTable(member)}`);
  return [align(rows.map(([name, member]) => [name, cell(member)])), ...parts]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A table that is wider than the terminal is told row by row instead, each member on a line of its own. */
function renderRows(rows: readonly SampleObject[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => cell(row[column] ?? null)));
  const table = align([columns, ...cells]);
  const width = Math.max(...table.split("\n").map(displayWidth));
  if (width <= columnsOf(process.stdout)) return table;
  return cells.map((row) => align(row.map((text, index) => [columns[index] ?? "", text]))).join("\n\n");
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => text + " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text))))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cell(value: SampleValue): string {
  if (value === null) return "-";
  return showText(typeof value === "string" ? value : requestText(value))
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t");
}

function isObject(value: SampleValue): value is SampleObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: SampleValue): value is readonly SampleValue[] {
  return Array.isArray(value);
}
