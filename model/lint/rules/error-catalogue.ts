import { toCategory } from "../../build/build-catalogue.js";
import { NAME_PATTERNS } from "../../build/name-patterns.js";
import { toMemberName } from "../../build/names.js";
import { checkChoice, checkKeys, checkText } from "../checks.js";
import { defineRule, type Report } from "../define-rule.js";
import { CODE_GROUPS, type ErrorCodeSource, listErrorCodes } from "../list-error-codes.js";
import type { SourceNode } from "../source-node.js";
import { OUTCOMES, RETRY_CLASSES, SOURCES } from "../vocabulary.js";
import { nearestNames, quote } from "../wording.js";

const ENTRY_KEYS = ["meaning", "remedy", "retry", "outcome", "source"];

/** Every code stands once, in a category that exists, with its meaning, its remedy and whether it can be retried. */
export const errorCatalogue = defineRule((root, report) => {
  const catalogue = root.get("x-error-catalogue");
  const parts = ["categories", ...CODE_GROUPS];
  if (!catalogue.isObject) {
    report(catalogue, "The document needs `x-error-catalogue`, with `categories`, `common` and `service`.");
    return;
  }
  checkKeys(catalogue, "`x-error-catalogue`", parts, report);
  for (const part of parts) {
    if (!catalogue.get(part).isObject) {
      report(catalogue.get(part), `\`x-error-catalogue\` needs \`${part}\`, a mapping; it may be empty.`);
    }
  }
  const categories = catalogue.get("categories");
  for (const [name, meaning] of categories.entries()) checkCategory(name, meaning, report);
  const codes = listErrorCodes(root);
  for (const source of codes) checkEntry(source, categories, report);
  checkUniqueness(codes, report);
});

function checkCategory(name: string, meaning: SourceNode, report: Report): void {
  if (meaning.text !== undefined) return;
  report(meaning, `The category ${quote(name)} has no meaning; say in a text what its codes have in common.`);
}

function checkEntry({ code, entry }: ErrorCodeSource, categories: SourceNode, report: Report): void {
  checkName(code, entry, categories, report);
  const owner = quote(code);
  // Redocly looks no deeper for references that lead nowhere than at the parts of the catalogue.
  if (entry.reference !== undefined) {
    report(entry.site, `${owner} must be written out, without a reference.`);
    return;
  }
  if (!entry.isObject) {
    report(entry, `${owner} must be a mapping with \`meaning\`, \`remedy\`, \`retry\` and \`source\`.`);
    return;
  }
  for (const [key, { reference, site }] of entry.entries()) {
    if (reference !== undefined)
      report(site, `${quote(key)} of ${owner} must be written out, without a reference.`);
  }
  checkKeys(entry, owner, ENTRY_KEYS, report);
  checkText(entry.get("meaning"), owner, "meaning", "say what happened", report);
  checkText(entry.get("remedy"), owner, "remedy", "say what the caller can do about it", report);
  checkChoice(entry.get("retry"), owner, "retry", RETRY_CLASSES, report);
  checkChoice(entry.get("source"), owner, "source", SOURCES, report);
  if (entry.get("outcome").exists) checkChoice(entry.get("outcome"), owner, "outcome", OUTCOMES, report);
}

function checkName(code: string, entry: SourceNode, categories: SourceNode, report: Report): void {
  if (!NAME_PATTERNS.errorCode.test(code)) {
    report(
      entry.key,
      `The code ${quote(code)} may hold letters, digits, dots and underscores only, a letter first.`,
    );
    return;
  }
  const category = toCategory(code);
  if (!categories.isObject || categories.get(category).exists) return;
  const known = categories.entries().map(([name]) => name);
  const message = `The category \`${category}\` of \`${code}\` is not in \`categories\`; add it there with its meaning.`;
  report(entry.key, message, { suggest: nearestNames(category, known) });
}

function checkUniqueness(codes: readonly ErrorCodeSource[], report: Report): void {
  const known = new Map<string, ErrorCodeSource>();
  for (const { code, group, entry } of codes) {
    const member = toMemberName(code);
    const other = known.get(member);
    known.set(member, other ?? { code, group, entry });
    if (other === undefined) continue;
    const message =
      other.code === code
        ? `${quote(code)} stands in \`common\` and in \`service\`; keep one of them.`
        : `${quote(code)} (${group}) and ${quote(other.code)} (${other.group}) would both be the enum member ` +
          `${quote(member)}; keep one of them.`;
    report(entry.key, message, { also: other.entry.key });
  }
}
