import { createConfig, lintFromString, type NormalizedProblem } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { sliceDocument } from "../../../model/cache/index.js";
import type { JsonObject } from "../../../model/index.js";
import { createLintPlugin } from "../../../model/lint/index.js";
import { type Change, copy, createDocument, put, remove } from "./document.js";

/** What a rule is expected to say, and where. */
export interface Finding {
  /** JSON pointer; `key of …` where the key is what is wrong, or where something is missing beneath it. */
  readonly at: string;
  readonly message: string;
  readonly suggest?: readonly string[];
  /** The other place of a contradiction. */
  readonly also?: string;
}

/** A bad document, as a change to the good one, and what is said about it. */
export interface Row {
  readonly given: string;
  readonly change: Change | readonly Change[];
  readonly want: readonly Finding[];
}

/** Tests one rule on its own: it passes the good document, and says of each bad one exactly what is wanted. */
export function describeRule(rule: string, rows: readonly Row[]): void {
  describe(rule, () => {
    it("accepts the good document", async () => {
      expect(await lintWith(rule, createDocument())).toEqual([]);
    });

    it.each(rows)("$given", async ({ change, want }) => {
      const changes = typeof change === "function" ? [change] : change;
      expect(await lintWith(rule, createDocument(...changes))).toEqual(want);
    });

    const bad = rows.filter(({ want }) => want.length > 0);
    it.each(bad)("$given, where only what changed is checked again", async ({ change }) => {
      const changes = typeof change === "function" ? [change] : change;
      const changed = createDocument(addSecond, ...changes);
      const unchecked = selectChanged(createDocument(addSecond), changed);
      expect(await lintWith(rule, unchecked ?? changed)).not.toEqual([]);
    });
  });
}

const second = "#/paths/~1#KeepThing";

/** An action that no row changes, though what it refers to may. */
const addSecond: Change = (document) => {
  const operation = `${second}/post`;
  for (const change of [
    copy("#/paths/~1#CreateThing", second),
    put(`${operation}/operationId`, "KeepThing"),
    put(`${operation}/parameters/0/schema/const`, "KeepThing"),
    put(`${operation}/x-error-codes`, []),
    put(`${operation}/requestBody/content/application~1json/schema/$ref`, "#/components/schemas/Part"),
    remove(`${operation}/requestBody/content/application~1json/examples`),
    remove(`${operation}/responses/200/content/application~1json/examples`),
  ])
    change(document);
};

/** What is checked of a document if nothing was wrong with the one before it; `undefined` where all of it is. */
function selectChanged(before: unknown, changed: unknown): JsonObject | undefined {
  // Safe: both are made of JSON.
  const [old, fresh] = [sliceDocument(before as JsonObject), sliceDocument(changed as JsonObject)];
  if (old === undefined || fresh === undefined || old.surroundings !== fresh.surroundings) return undefined;
  return fresh.narrow((path) => old.actions.get(path) !== fresh.actions.get(path));
}

async function lintWith(rule: string, document: unknown): Promise<readonly Finding[]> {
  const config = await createConfig({
    plugins: [createLintPlugin()],
    rules: { [`openaction/${rule}`]: "error" },
  });
  const problems = await lintFromString({
    source: JSON.stringify(document),
    absoluteRef: "/things/openapi.json",
    config,
  });
  return problems.map(toFinding);
}

/** A problem without what does not matter to a test. */
export function toFinding({ message, suggest, location }: NormalizedProblem): Finding {
  const [at = "", also] = location.map(({ pointer, reportOnKey }) =>
    reportOnKey ? `key of ${pointer}` : `${pointer}`,
  );
  return { at, message, ...(suggest.length > 0 && { suggest }), ...(also !== undefined && { also }) };
}
