import {
  getLineColLocation,
  type LocationObject,
  type NormalizedProblem,
  ResolveError,
  YamlParseError,
} from "@redocly/openapi-core";
import { displayPath, type Problem, toFileProblem } from "../configuration/index.js";
import { describeReference } from "./describe-reference.js";

/** Turns what the linter reports into problems, in the order of files and lines, each once. */
export function toProblems(found: readonly NormalizedProblem[]): readonly Problem[] {
  const problems = found
    .filter((problem) => problem.ignored !== true && !isEcho(problem, found))
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
  if (error instanceof YamlParseError) {
    return {
      ...toFileProblem(error.source.absoluteRef, "parse", toYamlMessage(error.message)),
      line: error.line,
      column: error.col,
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
function isEcho({ message }: NormalizedProblem, found: readonly NormalizedProblem[]): boolean {
  const [, reason] = UNRESOLVED.exec(message) ?? [];
  return reason !== undefined && found.some((other) => other.message === PARSE_FAILURE + reason);
}

/** What a YAML reader says, without the place, which the problem names. */
function toYamlMessage(message: string): string {
  return `this is no valid YAML: ${message.replace(/ in ".*" \(\d+:\d+\)$/s, "")}`;
}

function toPlace(place: LocationObject | undefined): Pick<Problem, "file" | "line" | "column" | "pointer"> {
  if (place === undefined) return { file: "", line: 1, column: 1, pointer: "" };
  const { start } = getLineColLocation(place);
  return {
    file: displayPath(place.source.absoluteRef),
    line: start.line,
    column: start.col,
    pointer: place.pointer ?? "",
  };
}

function withSuggestion({ message, suggest }: NormalizedProblem): string {
  const text = message.trim();
  return suggest.length === 0 ? text : `${text} Did you mean ${suggest.slice(0, 3).join(", ")}?`;
}
