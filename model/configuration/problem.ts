import { relative } from "node:path";

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

/** A problem of the whole file, such as one that cannot be opened. */
export function toFileProblem(path: string, rule: string, message: string): Problem {
  return { severity: "error", rule, message, file: displayPath(path), line: 1, column: 1, pointer: "" };
}

/** A path as people type it: relative to where they are. */
export function displayPath(path: string): string {
  return relative(process.cwd(), path).replaceAll("\\", "/") || path;
}
