import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contractRules, diffModels, payloadRules } from "../../../generator/diff/index.js";
import { modelWith } from "./documents.js";
import { kinds } from "./every-kind.js";
import { actions, requests, results, serviceAndErrors } from "./golden.js";

/** Rows of the tables in the guide that begin with the id of a change. */
const rows = readFileSync("docs/guide/changes.md", "utf8")
  .split("\n")
  .filter((line) => /^\| `[a-z-]+-[a-z-]+` /.test(line))
  .map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

describe("the guide", () => {
  it("lists every kind of change with its ratings, and no other", () => {
    const documented = rows.map(([id = "", says, ...ratings]) => [id.replaceAll("`", ""), says, ...ratings]);
    expect(documented).toEqual([
      ...Object.entries(contractRules).map(([id, { says, contract }]) => [
        id,
        says.replaceAll("{}", "…"),
        contract.callers,
        contract.servers,
      ]),
      ...Object.entries(payloadRules).map(([id, { says, request, result }]) => [
        id,
        says.replaceAll("{}", "…"),
        request.callers,
        request.servers,
        result.callers,
        result.servers,
      ]),
    ]);
  });
});

describe("the rules", () => {
  it("mirror the two sides wherever one direction is major for callers and the other is not", () => {
    const oneWay = Object.entries(payloadRules).filter(
      ([, { request, result }]) => (request.callers === "major") !== (result.callers === "major"),
    );
    expect(oneWay.length).toBeGreaterThan(15);
    for (const [id, { request, result }] of oneWay) {
      // A member that is new and must be set is work for servers, whichever way it flows.
      if (id === "member-required-added") continue;
      expect({ id, callers: request.callers, servers: request.servers }).toEqual({
        id,
        callers: result.servers,
        servers: result.callers,
      });
    }
  });

  it.each(kinds)("$id is told from all others", ({ id, from = {}, to = {} }) => {
    const found = diffModels(modelWith(from), modelWith(to));
    expect(found.filter((change) => change.id !== "text-changed").map((change) => change.id)).toEqual([id]);
  });

  it("are each met by a golden pair or by one of those kinds", () => {
    const golden = [serviceAndErrors, actions, requests, results].flat();
    const met = new Set<string>([
      ...golden.flatMap(({ changes }) => changes.map(([id]) => id)),
      ...kinds.map(({ id }) => id),
    ]);
    const all = [...Object.keys(contractRules), ...Object.keys(payloadRules)];
    expect(all.filter((id) => !met.has(id))).toEqual([]);
  });
});
