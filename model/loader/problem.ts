import {
  type LocationObject,
  type NormalizedProblem,
  ResolveError,
  YamlParseError,
} from "@redocly/openapi-core";
import { displayPath, type Problem, toFileProblem } from "../configuration/index.js";
import { describeReference } from "./describe-reference.js";
import { findLine } from "./find-line.js";
import { LIMITS } from "./limits.js";
import { RefusedFile } from "./refused-file.js";

/**
 * Turns what the linter reports into problems, in the order of files and lines, each once. More than anybody can read
 * are not told: finding the lines would take longer than finding the problems.
 */
export function toProblems(found: readonly NormalizedProblem[]): readonly Problem[] {
  const unread = new Set(
    found.map(({ message }) => message).filter((text) => text.startsWith(PARSE_FAILURE)),
  );
  const told = found.filter((problem) => problem.ignored !== true && !isEcho(problem, unread));
  const errors = told.filter(({ severity }) => severity === "error");
  const problems = (told.length > LIMITS.problems && errors.length > 0 ? errors : told)
    .slice(0, LIMITS.problems)
    .map(toProblem);
  const byPlace = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...byPlace.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** A problem of one place in a file. */
export function toProblemAt(place: LocationObject, rule: string, message: string): Problem {
  return { severity: "error", rule, message, ...toPlace(place) };
}

/** Turns an error of reading or parsing into problems; anything else is no problem of the document and is thrown on. */
export function toReadProblem(path: string, error: unknown): Problem {
  if (error instanceof RefusedFile) return error.problem;
  if (error instanceof YamlParseError) {
    return {
      ...toFileProblem(error.source.absoluteRef, "parse", toYamlMessage(error.message)),
      // The reader knows no place of what concerns the whole file.
      line: error.line || 1,
      column: error.col || 1,
    };
  }
  if (error instanceof ResolveError) return toFileProblem(path, "read", error.message);
  throw error;
}

const PARSE_FAILURE = "Failed to parse: ";
const UNRESOLVED = /^Can't resolve \$ref(?:: (.*))?$/s;

function toProblem(found: NormalizedProblem): Problem {
  const [place] = found.location;
  const severity = found.severity === "warn" ? "warning" : "error";
  if (found.message.startsWith(PARSE_FAILURE)) {
    const message = toYamlMessage(found.message.slice(PARSE_FAILURE.length));
    return { severity, rule: "parse", message, ...toPlace(place) };
  }
  const unresolved = UNRESOLVED.exec(found.message);
  const message = unresolved === null ? withSuggestion(found) : describeReference(place, unresolved[1]);
  return { severity, rule: found.ruleId, message, ...toPlace(place) };
}

/** Every reference to a file that cannot be parsed is reported besides the file itself. */
function isEcho({ message }: NormalizedProblem, unread: ReadonlySet<string>): boolean {
  const [, reason] = UNRESOLVED.exec(message) ?? [];
  return reason !== undefined && unread.has(PARSE_FAILURE + reason);
}

/** What a YAML reader says, without the place, which the problem names. */
function toYamlMessage(message: string): string {
  return `this is no valid YAML: ${message.replace(/ in ".*" \(\d+:\d+\)$/s, "")}`;
}

function toPlace(place: LocationObject | undefined): Pick<Problem, "file" | "line" | "column" | "pointer"> {
  if (place === undefined) return { file: "", line: 1, column: 1, pointer: "" };
  const { line, column } = findLine(place);
  return { file: displayPath(place.source.absoluteRef), line, column, pointer: place.pointer ?? "" };
}

function withSuggestion({ message, suggest }: NormalizedProblem): string {
  const text = message.trim();
  return suggest.length === 0 ? text : `${text} Did you mean ${suggest.slice(0, 3).join(", ")}?`;
}
