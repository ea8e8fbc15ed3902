import { readFileSync, statSync } from "node:fs";
import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { decodeText } from "./decode-text.js";
import { type Problem, ProblemsError, toFileProblem } from "./problem.js";

/** Settings as they are written, in which every part knows its place. */
export interface Settings {
  readonly document: Document;
  readonly counter: LineCounter;
  /** The same without places, with what aliases repeat. */
  readonly value: unknown;
}

/** A file of settings is larger than this for no honest reason: a document takes a hundred bytes of it. */
const MOST_BYTES = 1024 * 1024;

/** Reads a file of settings. Throws a `ProblemsError` for one that is no YAML, or more than anybody would write. */
export function readSettings(path: string): Settings {
  const counter = new LineCounter();
  // To look for keys that are there twice takes the reader of YAML minutes.
  const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false };
  const document = parseDocument(readText(path), options);
  const [error] = document.errors;
  if (error !== undefined)
    throw refuse(path, `this is no valid YAML: ${error.message}`, counter, error.pos[0]);
  const again = findRepeatedKey(document);
  if (again !== undefined)
    throw refuse(path, "this is no valid YAML: Map keys must be unique", counter, again);
  return { document, counter, value: readValue(path, document) };
}

function readText(path: string): string {
  const found = statSync(path);
  if (!found.isFile()) throw new ProblemsError([toFileProblem(path, "read", "this is no file; remove it")]);
  if (found.size > MOST_BYTES)
    throw new ProblemsError([
      toFileProblem(path, "read", "the settings are larger than 1 MiB; take some out"),
    ]);
  const text = decodeText(path, readFileSync(path));
  if (typeof text !== "string") throw new ProblemsError([text]);
  return text;
}

/** Offset of a key that its mapping has before. */
function findRepeatedKey(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_key, map) {
      const names = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) found ??= key.range?.[0];
        names.add(key.value);
      }
    },
  });
  return found;
}

/** Aliases are followed only here, where those that lead nowhere or repeat too much are refused. */
function readValue(path: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = `its aliases cannot be followed (${error.message}); write out what they repeat`;
    throw new ProblemsError([toFileProblem(path, "parse", message)]);
  }
}

function refuse(path: string, message: string, counter: LineCounter, offset: number): ProblemsError {
  const { line, col } = counter.linePos(offset);
  const problem: Problem = { ...toFileProblem(path, "parse", message), line, column: col };
  return new ProblemsError([problem]);
}
