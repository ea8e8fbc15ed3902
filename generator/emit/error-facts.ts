import { type Code, code, joinCode, propertyName, stringLiteral } from "../../model/escape/index.js";
import type { ApiModel, ErrorCodeModel } from "../../model/index.js";
import { objectLiteral } from "./object-literal.js";

/** Codes of the catalogue as the runtime wants them: which there are, which may be repeated, which leave doubt. */
export function errorFacts(
  codes: readonly ErrorCodeModel[],
  catalogue: ApiModel["catalogue"],
): readonly Code[] {
  const retried = codes.filter((entry) => !isLikeItsFamily(entry, catalogue));
  const doubtful = codes.filter((entry) => entry.outcome === "unknown");
  const retry = retried.map((entry) => code`${propertyName(entry.code)}: ${stringLiteral(entry.retry)}`);
  return [
    code`errorCodes: ${codeList(codes)}`,
    ...(retried.length === 0 ? [] : [code`retry: ${objectLiteral(retry)}`]),
    ...(doubtful.length === 0 ? [] : [code`unknownOutcome: ${codeList(doubtful)}`]),
  ];
}

/**
 * Whether the runtime, which judges a code by its family where it is not named, comes to the same without being told:
 * these facts are in every bundle. Which families it knows depends on the action, but those of all actions are among them.
 */
function isLikeItsFamily({ code: child, retry }: ErrorCodeModel, { codes }: ApiModel["catalogue"]): boolean {
  const families = codes.filter((entry) => child.startsWith(`${entry.code}.`));
  const isKnown = retry === "never" || families.some((family) => family.common);
  return isKnown && families.every((family) => family.retry === retry);
}

function codeList(codes: readonly ErrorCodeModel[]): Code {
  return code`[${joinCode(
    codes.map((entry) => stringLiteral(entry.code)),
    ", ",
  )}]`;
}
