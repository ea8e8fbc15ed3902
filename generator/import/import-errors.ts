import { type JsonObject, toMemberName } from "../../model/index.js";
import type { CommonFiles } from "./common-files.js";
import type { VendorService } from "./metadata.js";
import type { Notes } from "./notes.js";

/** The service's part of the catalogue. */
export interface ImportedErrors {
  /** Categories with their meaning, the common ones included. */
  readonly categories: JsonObject;
  /** Entries of the codes that are not common to all services. */
  readonly codes: JsonObject;
  /** Codes that stand in the catalogue, common ones included. */
  readonly known: ReadonlySet<string>;
}

const CODE = /^[A-Za-z][A-Za-z0-9._]*$/;

/**
 * Makes a catalogue of the codes that the actions name. The metadata say nothing about a code but that it exists: how it
 * may be repeated is taken from the common code of its category, and marked as inferred.
 */
export function importErrors(service: VendorService, common: CommonFiles, notes: Notes): ImportedErrors {
  const members = new Map([...common.codes.keys()].map((code) => [toMemberName(code), code]));
  const own: string[] = [];
  for (const code of new Set(service.actions.flatMap(({ errorCodes }) => errorCodes))) {
    const member = toMemberName(code);
    const other = members.get(member);
    if (other === code) continue;
    if (!CODE.test(code)) notes.add("error codes left out, since code cannot have their names", code);
    else if (other !== undefined)
      notes.add("error codes left out, since another one has the same name in code", `${code} (${other})`);
    else {
      members.set(member, code);
      if (!common.codes.has(code)) own.push(code);
    }
  }
  own.sort();
  return {
    categories: describeCategories(own, common),
    codes: Object.fromEntries(own.map((code) => [code, describeCode(code, common)])),
    known: new Set(members.values()),
  };
}

function describeCategories(codes: readonly string[], { categories }: CommonFiles): JsonObject {
  const all = new Map(categories);
  for (const code of codes) {
    const category = categoryOf(code);
    if (!all.has(category))
      all.set(category, `The vendor calls this ${category}; its metadata do not explain it.`);
  }
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function describeCode(code: string, { categories, codes }: CommonFiles): JsonObject {
  const category = categoryOf(code);
  const detail = code.slice(category.length + 1);
  const meaning = categories.get(category) ?? `The service answered with ${category}.`;
  const relative = codes.get(category);
  return {
    meaning: detail === "" ? meaning : `${meaning} The code adds: ${detail}.`,
    remedy:
      relative?.remedy ?? "Read the message of the error; the vendor's metadata say no more about this code.",
    retry: relative?.retry ?? "never",
    ...(relative?.outcome !== undefined && { outcome: relative.outcome }),
    source: "inferred",
  };
}

function categoryOf(code: string): string {
  return code.split(".", 1)[0] ?? code;
}
