import { type Code, code, joinCode, propertyName, stringLiteral } from "../../model/escape/index.js";
import type { ErrorCodeModel } from "../../model/index.js";
import { objectLiteral } from "./object-literal.js";

/** Codes of the catalogue as the runtime wants them: which there are, which may be repeated, which leave doubt. */
export function errorFacts(codes: readonly ErrorCodeModel[]): readonly Code[] {
  const retried = codes.filter((entry) => entry.retry !== "never");
  const doubtful = codes.filter((entry) => entry.outcome === "unknown");
  const retry = retried.map((entry) => code`${propertyName(entry.code)}: ${stringLiteral(entry.retry)}`);
  return [
    code`errorCodes: ${codeList(codes)}`,
    ...(retried.length === 0 ? [] : [code`retry: ${objectLiteral(retry)}`]),
    ...(doubtful.length === 0 ? [] : [code`unknownOutcome: ${codeList(doubtful)}`]),
  ];
}

function codeList(codes: readonly ErrorCodeModel[]): Code {
  return code`[${joinCode(
    codes.map((entry) => stringLiteral(entry.code)),
    ", ",
  )}]`;
}
