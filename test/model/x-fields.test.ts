import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv2020 } from "json-schema-validator/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { loadFrom } from "../workspace.js";
import { createJsonDocument } from "./json-document.js";
import { type Change, put, remove } from "./lint/document.js";

const root = resolve(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(join(root, "spec/common/x-openaction.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(
  schema,
);

/** Places in a document that the schema does not accept. */
function findFaults(document: JsonObject): readonly string[] {
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

const ACTION = "#/paths/~1#CreateThing/post";

describe("the schema of our fields", () => {
  it.each([
    ["the document of this repository", root, undefined],
    ["another service's document", join(root, "test/documents/parcels"), "openapi.yaml"],
  ])("accepts %s", async (_, folder, document) => {
    expect(findFaults((await loadFrom(folder, document)).document)).toEqual([]);
  });

  it("accepts the smallest document", () => {
    expect(findFaults(createJsonDocument())).toEqual([]);
  });

  it.each<readonly [string, Change, string]>([
    ["a service without a name", remove("#/x-action-service/name"), "/x-action-service"],
    ["a key that nobody reads", put("#/x-action-service/prefix", "X-"), "/x-action-service"],
    [
      "a prefix that is no header's",
      put("#/x-action-service/headerPrefix", "X TC"),
      "/x-action-service/headerPrefix",
    ],
    ["no catalogue", remove("#/x-error-catalogue"), ""],
    ["an effect that is none", put(`${ACTION}/x-effect`, "write"), "/paths/~1#CreateThing/post/x-effect"],
    [
      "a limit without a time",
      put(`${ACTION}/x-rate-limit`, { requests: 1 }),
      "/paths/~1#CreateThing/post/x-rate-limit",
    ],
    ["a code twice", put(`${ACTION}/x-error-codes`, ["A", "A"]), "/paths/~1#CreateThing/post/x-error-codes"],
    [
      "a stream of another kind",
      put(`${ACTION}/x-streaming`, "chunks"),
      "/paths/~1#CreateThing/post/x-streaming",
    ],
    ["a condition of a create", put(`${ACTION}/x-wait`, {}), "/paths/~1#CreateThing/post/x-effect"],
    [
      "half a recipe to reconcile",
      put(`${ACTION}/x-reconcile`, { list: "A" }),
      "/paths/~1#CreateThing/post/x-reconcile",
    ],
  ])("refuses %s", (_, change, want) => {
    expect(findFaults(createJsonDocument(change))).toContain(want);
  });

  it("knows every field that the model reads, and the page about documents names them", () => {
    const folder = join(root, "model/build");
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const read = new Set(sources.join("\n").match(/(?<=get\(")x-[\w-]+(?="\))/g));
    const known = Object.keys(schema.$defs).filter((name) => name.startsWith("x-"));
    const page = readFileSync(join(root, "docs/guide/action-style.md"), "utf8");
    expect([...read].filter((name) => !known.includes(name))).toEqual([]);
    expect(read.size).toBeGreaterThan(8);
    expect(known.filter((name) => !page.includes(name))).toEqual([]);
  });
});
