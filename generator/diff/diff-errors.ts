import type { ActionModel, ErrorCatalogue, ErrorCodeModel, RetryClass } from "../../model/index.js";
import type { Change } from "./change.js";
import { contractChange, isSame, textChange } from "./report.js";
import type { ContractChangeId } from "./rules.js";

/** What changed in the catalogue: codes that any action may answer, and what each code tells. */
export function diffErrors(before: ErrorCatalogue, after: ErrorCatalogue): readonly Change[] {
  const old = byCode(before);
  const current = byCode(after);
  return [
    ...after.codes.filter((code) => isNewForAll(old.get(code.code), code)).map(added),
    ...before.codes.filter((code) => isNewForAll(current.get(code.code), code)).map(removed),
    ...after.codes.flatMap((code) => {
      const previous = old.get(code.code);
      return previous === undefined ? [] : diffCode(previous, code);
    }),
    ...textChange({ path: "errors" }, { categories: isSame(before.categories, after.categories) }),
  ];
}

/** Codes that an action may newly answer, or does not answer any more; those that all actions answer apart. */
export function diffActionErrors(
  before: ActionModel,
  after: ActionModel,
  catalogues: { readonly before: ErrorCatalogue; readonly after: ErrorCatalogue },
): readonly Change[] {
  const old = new Set([...before.errorCodes, ...commonCodes(catalogues.before)]);
  const current = new Set([...after.errorCodes, ...commonCodes(catalogues.after)]);
  const report = (id: ContractChangeId) => (code: string) =>
    contractChange(id, { action: after.name, path: `errors.${code}` }, code);
  return [
    ...after.errorCodes.filter((code) => !old.has(code)).map(report("error-code-added")),
    ...before.errorCodes.filter((code) => !current.has(code)).map(report("error-code-removed")),
  ];
}

function diffCode(before: ErrorCodeModel, after: ErrorCodeModel): readonly Change[] {
  const place = { path: `errors.${after.code}` };
  return [
    ...(before.retry === after.retry
      ? []
      : [contractChange(judgeRetry(before.retry, after.retry), place, after.retry, before.retry)]),
    ...(before.outcome === after.outcome
      ? []
      : [contractChange(after.outcome === "unknown" ? "outcome-weakened" : "outcome-strengthened", place)]),
    ...textChange(place, {
      meaning: before.meaning === after.meaning,
      remedy: before.remedy === after.remedy,
      source: before.source === after.source,
    }),
  ];
}

/** `never` repeats least and `throttle` most; the three between repeat once, or on a condition, each for another reason. */
function judgeRetry(before: RetryClass, after: RetryClass): ContractChangeId {
  const [from, to] = [REPEATS[before], REPEATS[after]];
  return from === to ? "retry-changed" : from > to ? "retry-tightened" : "retry-loosened";
}

const REPEATS: Readonly<Record<RetryClass, number>> = {
  never: 0,
  conditional: 1,
  clock: 1,
  credentials: 1,
  throttle: 2,
};

function added({ code }: ErrorCodeModel): Change {
  return contractChange("error-code-added", { path: `errors.${code}` }, code);
}

function removed({ code }: ErrorCodeModel): Change {
  return contractChange("error-code-removed", { path: `errors.${code}` }, code);
}

/** Whether a code is common here and not there, or stands in this catalogue alone without an action to tell it of. */
function isNewForAll(there: ErrorCodeModel | undefined, here: ErrorCodeModel): boolean {
  if (here.common) return there?.common !== true;
  return there === undefined && here.actions.length === 0;
}

function commonCodes(catalogue: ErrorCatalogue): readonly string[] {
  return catalogue.codes.filter(({ common }) => common).map(({ code }) => code);
}

function byCode(catalogue: ErrorCatalogue): ReadonlyMap<string, ErrorCodeModel> {
  return new Map(catalogue.codes.map((code) => [code.code, code]));
}
