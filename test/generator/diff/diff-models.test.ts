import { describe, expect, it } from "vitest";
import { diffModels, groupByAction, rateAll, toMarkdownLine } from "../../../generator/diff/index.js";
import { modelWith } from "./documents.js";
import { actions, type GoldenPair, requests, results, serviceAndErrors } from "./golden.js";

const groups = { "service and errors": serviceAndErrors, actions, requests, results };
const pairs = Object.values(groups).flat();

function judge({ edits }: GoldenPair) {
  const changes = diffModels(modelWith({}), modelWith(edits));
  return {
    ...rateAll(changes),
    changes: changes.map(({ id, action = "", path }) => [id, action, path]),
    lines: groupByAction(changes).flatMap((group) => group.changes.map(toMarkdownLine)),
  };
}

describe.each(Object.entries(groups))("%s", (_, rows) => {
  it.each(rows)("$given: $callers for callers, $servers for servers", (pair) => {
    const { callers, servers, changes, lines } = pair;
    expect(judge(pair)).toEqual({ callers, servers, changes, lines });
  });
});

describe("all pairs", () => {
  it("are judged right, and nothing is found between equal documents", () => {
    const right = pairs.filter((pair) => {
      const { callers, servers, changes, lines } = pair;
      return JSON.stringify(judge(pair)) === JSON.stringify({ callers, servers, changes, lines });
    });
    console.log(`diff: ${right.length}/${pairs.length} golden pairs`);
    expect(right).toHaveLength(pairs.length);
    expect(pairs.length).toBeGreaterThanOrEqual(30);
    expect(diffModels(modelWith({}), modelWith({}))).toEqual([]);
  });

  it("are rated the other way round for the other side, where data flows the other way", () => {
    // What widens one document narrows it when read backwards: nobody gains in both directions.
    for (const { given, edits } of [...requests, ...results]) {
      const forth = rateAll(diffModels(modelWith({}), modelWith(edits)));
      const back = rateAll(diffModels(modelWith(edits), modelWith({})));
      expect([given, forth?.callers, back?.callers]).toContain("major");
    }
  });
});
