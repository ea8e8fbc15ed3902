import type { ErrorCatalogue, ErrorCategory, ErrorCodeModel } from "../types.js";
import type { Cursor } from "./cursor.js";
import { toMemberName } from "./names.js";

/** Reads the error catalogue of a document, and which actions document which code. */
export function buildCatalogue(
  root: Cursor,
  codesByAction: ReadonlyMap<string, readonly string[]>,
): ErrorCatalogue {
  const catalogue = root.get("x-error-catalogue").resolve();
  const actionsOf = (code: string) =>
    [...codesByAction].filter(([, codes]) => codes.includes(code)).map(([action]) => action);
  const read = (group: "common" | "service") =>
    catalogue
      .get(group)
      .resolve()
      .entries()
      .map(([code, entry]) => buildCode(code, entry, group === "common", actionsOf(code)));
  return {
    categories: buildCategories(catalogue.get("categories").resolve()),
    codes: [...read("common"), ...read("service")].sort((a, b) => compareText(a.code, b.code)),
  };
}

/** The category of a code: its text before the first dot. */
export function toCategory(code: string): string {
  return code.split(".", 1)[0] ?? code;
}

function buildCode(code: string, entry: Cursor, common: boolean, actions: readonly string[]): ErrorCodeModel {
  const outcome = entry.get("outcome");
  return {
    code,
    memberName: toMemberName(code),
    category: toCategory(code),
    meaning: entry.get("meaning").prose(),
    remedy: entry.get("remedy").prose(),
    retry: entry.get("retry").oneOf(["never", "throttle", "conditional", "clock", "credentials"]),
    outcome: outcome.exists ? outcome.oneOf(["rejected", "unknown"]) : "rejected",
    source: entry.get("source").oneOf(["seed", "vendor-doc", "vendor-source", "inferred"]),
    common,
    actions,
  };
}

function buildCategories(categories: Cursor): readonly ErrorCategory[] {
  return categories
    .entries()
    .map(([name, meaning]) => ({ name, meaning: meaning.prose() }))
    .sort((a, b) => compareText(a.name, b.name));
}

/** Order by code unit: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
