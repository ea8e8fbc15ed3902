import { createConfig, lintFromString, type NormalizedProblem } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { createLintPlugin } from "../../../model/lint/index.js";
import { type Change, createDocument } from "./document.js";

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
  });
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
