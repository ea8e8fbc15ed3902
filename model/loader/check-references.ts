import { type BaseResolver, type Document, isPlainObject } from "@redocly/openapi-core";
import { escapePointer } from "../build/cursor.js";
import type { Problem } from "../configuration/index.js";
import { followReference } from "./follow-reference.js";
import { LIMITS, showLimit } from "./limits.js";
import { toProblemAt } from "./problem.js";
import { RefusedFile } from "./refused-file.js";

/**
 * Looks at every reference of a document before Redocly follows one: it does not come back from those that lead in a
 * circle. Each file that is referred to is read; that it cannot be found or parsed is told by Redocly.
 */
export async function checkReferences(entry: Document, resolver: BaseResolver): Promise<readonly Problem[]> {
  const problems = new Set<Problem>();
  const openFile = async (from: Document, path: string): Promise<Document | undefined> => {
    try {
      const found = await resolver.resolveDocument(from.source.absoluteRef, path);
      return found instanceof Error ? undefined : found;
    } catch (error) {
      if (error instanceof RefusedFile) problems.add(error.problem);
      return undefined;
    }
  };
  const visited = new Set<Document>();
  const pending = [entry];
  let count = 0;
  for (let document = pending.pop(); document !== undefined; document = pending.pop()) {
    if (visited.has(document)) continue;
    visited.add(document);
    const { source } = document;
    for (const { target, pointer } of listReferences(document.parsed)) {
      const report = (message: string) =>
        problems.add(toProblemAt({ source, pointer }, "no-unresolved-refs", message));
      if (++count > LIMITS.references) {
        report(`the document has more than ${showLimit(LIMITS.references)} references; take some out`);
        return [...problems];
      }
      const found = await followReference(target, document, openFile);
      if (found.problem !== undefined) report(found.problem);
      if (found.document !== undefined) pending.push(found.document);
      if (problems.size >= LIMITS.problems) return [...problems];
    }
  }
  return [...problems];
}

interface Reference {
  readonly target: string;
  readonly pointer: string;
}

/** Everything that Redocly takes for a reference, wherever it stands. What aliases repeat is looked at once. */
function listReferences(parsed: unknown): readonly Reference[] {
  const found: Reference[] = [];
  const visited = new Set<unknown>();
  const visit = (value: unknown, pointer: string) => {
    if (typeof value !== "object" || value === null || visited.has(value)) return;
    visited.add(value);
    for (const [key, part] of Object.entries(value)) {
      const isTarget = isPlainObject(value) && (key === "$ref" || key === "externalValue");
      if (isTarget && typeof part === "string") found.push({ target: part, pointer });
      else visit(part, `${pointer === "#/" ? "#" : pointer}/${escapePointer(key)}`);
    }
  };
  visit(parsed, "#/");
  return found;
}
