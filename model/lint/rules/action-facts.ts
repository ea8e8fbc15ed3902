import { checkChoice, checkKeys } from "../checks.js";
import { defineRule, type Report } from "../define-rule.js";
import { type ActionSource, listActions } from "../list-actions.js";
import { isCatalogueReadable, listErrorCodes } from "../list-error-codes.js";
import type { SourceNode } from "../source-node.js";
import { EFFECTS, STREAMINGS } from "../vocabulary.js";
import { nearestNames, quote } from "../wording.js";

const LIMIT_KEYS = ["requests", "seconds"];

/** Every action says to which group it belongs, what it does, how often it may be called and with which codes it fails. */
export const actionFacts = defineRule((root, report) => {
  const codes = isCatalogueReadable(root) ? new Set(listErrorCodes(root).map(({ code }) => code)) : undefined;
  for (const action of listActions(root)) {
    checkChoice(action.operation.get("x-effect"), action.name, "x-effect", EFFECTS, report);
    checkTag(action, report);
    checkRateLimit(action, report);
    checkStreaming(action, report);
    checkInferred(action, report);
    checkErrorCodes(action, codes, report);
  }
});

function checkTag({ name, operation }: ActionSource, report: Report): void {
  const tags = operation.get("tags");
  if (tags.exists && tags.items().length !== 1) {
    report(tags, `${name} must have one tag, that of the group in which it is shown.`);
  }
}

function checkRateLimit({ name, operation }: ActionSource, report: Report): void {
  const limit = operation.get("x-rate-limit");
  if (!limit.exists) return;
  if (!limit.isObject) {
    report(limit, `\`x-rate-limit\` of ${name} must be a mapping, as in \`{ requests: 20, seconds: 1 }\`.`);
    return;
  }
  checkKeys(limit, `\`x-rate-limit\` of ${name}`, LIMIT_KEYS, report);
  for (const key of LIMIT_KEYS) {
    const { value } = limit.get(key);
    if (Number.isSafeInteger(value) && Number(value) > 0) continue;
    report(limit.get(key), `\`${key}\` in the \`x-rate-limit\` of ${name} must be a positive integer.`);
  }
}

function checkStreaming({ name, operation }: ActionSource, report: Report): void {
  const streaming = operation.get("x-streaming");
  if (streaming.exists) checkChoice(streaming, name, "x-streaming", STREAMINGS, report);
}

/** Facts that were guessed from names or habits rather than known. */
function checkInferred({ name, operation }: ActionSource, report: Report): void {
  const inferred = operation.get("x-inferred");
  if (!inferred.exists) return;
  if (!Array.isArray(inferred.value)) {
    report(inferred, `\`x-inferred\` of ${name} must list fields, as in \`[x-effect]\`.`);
  }
  for (const item of inferred.items()) {
    if (item.text !== undefined && operation.get(item.text).exists) continue;
    report(item, `\`x-inferred\` of ${name} lists ${quote(item.value)}, which the operation does not have.`);
  }
}

function checkErrorCodes(
  { name, operation }: ActionSource,
  codes: ReadonlySet<string> | undefined,
  report: Report,
): void {
  const list = operation.get("x-error-codes");
  if (!Array.isArray(list.value)) {
    report(list, `${name} has no \`x-error-codes\`; list the codes it may answer, or write \`[]\`.`);
    return;
  }
  const seen = new Map<unknown, SourceNode>();
  for (const item of list.items()) {
    const first = seen.get(item.value);
    if (first !== undefined) {
      report(item, `${name} lists ${quote(item.value)} twice; keep one.`, { also: first.location });
    } else if (codes?.has(String(item.value)) === false) {
      const message = `${name} lists ${quote(item.value)}, which is not in the catalogue; add it there or correct it.`;
      report(item, message, { suggest: nearestNames(String(item.value), [...codes]) });
    }
    seen.set(item.value, first ?? item);
  }
}
