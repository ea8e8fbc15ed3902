import { relative } from "node:path";
import {
  getLineColLocation,
  type LocationObject,
  type NormalizedProblem,
  ResolveError,
  YamlParseError,
} from "@redocly/openapi-core";

/** Something wrong in a document: what, where, and by which rule it was found. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
  /** Relative to the working directory. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer within `file`; empty where the file could not be parsed. */
  readonly pointer: string;
}

/** The document could not be read as far as a model; holds every problem that was found. */
export class ProblemsError extends Error {
  override readonly name = "ProblemsError";

  constructor(readonly problems: readonly Problem[]) {
    super(`${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the document`);
  }
}

/** Turns what the linter reports into problems, in the order of files and lines, each once. */
export function toProblems(found: readonly NormalizedProblem[]): readonly Problem[] {
  const problems = found.filter((problem) => problem.ignored !== true).map(toProblem);
  const byPlace = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...byPlace.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** A problem of the whole file, such as one that cannot be opened. */
export function toFileProblem(path: string, rule: string, message: string): Problem {
  return { severity: "error", rule, message, file: displayPath(path), line: 1, column: 1, pointer: "" };
}

/** Turns an error of reading or parsing into problems; anything else is no problem of the document and is thrown on. */
export function toReadProblem(path: string, error: unknown): Problem {
  if (error instanceof YamlParseError) {
    return {
      ...toFileProblem(error.source.absoluteRef, "parse", error.message),
      line: error.line,
      column: error.col,
    };
  }
  if (error instanceof ResolveError) return toFileProblem(path, "read", error.message);
  throw error;
}

/** A path as people type it: relative to where they are. */
export function displayPath(path: string): string {
  return relative(process.cwd(), path).replaceAll("\\", "/") || path;
}

function toProblem(found: NormalizedProblem): Problem {
  const [place] = found.location;
  return {
    severity: found.severity === "warn" ? "warning" : "error",
    rule: found.ruleId,
    message: withSuggestion(found),
    ...toPlace(place),
  };
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
