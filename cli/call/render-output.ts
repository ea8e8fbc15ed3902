import type { JsonObject, JsonValue } from "../../model/index.js";
import { UsageError } from "../fail.js";
import { showText } from "../terminal.js";
import type { CallCommandOptions } from "./call-options.js";

/** A result, or what a query picks from it, in the format that was asked for. */
export async function renderOutput(
  result: JsonObject,
  { output, query }: Pick<CallCommandOptions, "output" | "query">,
): Promise<string> {
  const value = query === undefined ? result : await pick(result, query);
  switch (output) {
    case "json":
      return JSON.stringify(value, null, 2);
    case "yaml":
      return (await import("yaml")).stringify(value).trimEnd();
    case "table":
      return renderTable(value);
    case "text":
      return renderText(value);
  }
}

async function pick(result: JsonObject, query: string): Promise<JsonValue> {
  const { search } = await import("@jmespath-community/jmespath");
  try {
    // The library's own JSON type is writable; it does not write into what it searches.
    return (search(result as Parameters<typeof search>[0], query) ?? null) as JsonValue;
  } catch (error) {
    throw new UsageError(`--query cannot be evaluated: ${error instanceof Error ? error.message : error}`);
  }
}

/** Scalars a line, rows of a list a line with tabs between their columns: what `cut` and `awk` take. */
function renderText(value: JsonValue): string {
  if (isList(value)) return value.map(renderText).join("\n");
  if (!isObject(value)) return cell(value);
  return Object.values(value)
    .map((member) => (isObject(member) || isList(member) ? JSON.stringify(member) : cell(member)))
    .join("\t");
}

/** A list of objects is a table of its own; an object is a table of its members. */
function renderTable(value: JsonValue): string {
  if (isList(value) && value.length > 0 && value.every(isObject)) {
    const columns = [...new Set(value.flatMap((row) => Object.keys(row)))];
    return align([columns, ...value.map((row) => columns.map((column) => cell(row[column] ?? null)))]);
  }
  if (!isObject(value)) return renderText(value);
  const tables = Object.entries(value).filter(([, member]) => isList(member) && member.some(isObject));
  const rows = Object.entries(value).filter((entry) => !tables.some(([name]) => name === entry[0]));
  const parts = tables.map(([name, member]) => `${showText(name)}\n${renderTable(member)}`);
  return [align(rows.map(([name, member]) => [name, cell(member)])), ...parts]
    .filter((part) => part !== "")
    .join("\n\n");
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cell(value: JsonValue): string {
  if (value === null) return "-";
  return showText(typeof value === "string" ? value : JSON.stringify(value)).replaceAll("\n", "\\n");
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
