import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkReferences } from "../../../model/loader/check-references.js";
import { LocalResolver } from "../../../model/loader/local-resolver.js";
import { createFolder, write } from "../../workspace.js";

/** Problems of a document of these files, the first of which is its entry. */
async function check(files: Readonly<Record<string, unknown>>) {
  const folder = createFolder();
  for (const [name, value] of Object.entries(files)) {
    write(name, typeof value === "string" ? value : JSON.stringify(value))(folder);
  }
  const resolver = new LocalResolver(folder);
  const [name = ""] = Object.keys(files);
  const entry = await resolver.resolveDocument(null, join(folder, name), true);
  if (entry instanceof Error) throw entry;
  const problems = await checkReferences(entry, resolver);
  return { problems, files: [...resolver.getFiles()].map((path) => path.slice(folder.length + 1)) };
}

describe("the references of a document", () => {
  it("are followed through every file, each of which is read once", async () => {
    const { problems, files } = await check({
      "a.json": {
        one: { $ref: "b.json#/x" },
        two: [{ $ref: "b.json#/x" }],
        value: { externalValue: "c.json" },
      },
      "b.json": { x: { y: { $ref: "c.json" } } },
      "c.json": { z: { $ref: "a.json#/one" } },
    });
    expect(problems).toEqual([]);
    expect(files).toEqual(["a.json", "b.json", "c.json"]);
  });

  it("may lead nowhere, which others tell", async () => {
    const { problems } = await check({ "a.json": { one: { $ref: "none.json" }, two: { $ref: "#/none" } } });
    expect(problems).toEqual([]);
  });

  it("are refused where they lead in a circle, by the place where it is entered", async () => {
    const { problems } = await check({
      "a.json": { "x-a": { "b/c": [{ $ref: "b.json#/d" }] } },
      "b.json": { d: { $ref: "a.json#/x-a/b~1c/0" } },
    });
    expect(problems.map(({ file, pointer }) => [file.split("/").at(-1), pointer])).toEqual([
      ["a.json", "#/x-a/b~1c/0"],
    ]);
  });

  it("bring what is wrong in a file, once", async () => {
    const { problems } = await check({
      "a.json": { one: { $ref: "b.yaml" }, two: { $ref: "b.yaml#/x" } },
      "b.yaml": "x: .inf\n",
    });
    expect(problems).toMatchObject([
      { pointer: "#/x", message: expect.stringContaining("JSON has no form") },
    ]);
  });

  it("are only so many", async () => {
    const members = Array.from({ length: 1001 }, () => ({ $ref: "#name" }));
    const { problems } = await check({ "a.json": { members } });
    expect(problems).toHaveLength(1000);
  });
});
