import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { emitPackage, type PackageFiles } from "../../generator/emit-package.js";
import { layOut } from "../../generator/write-package.js";
import { HOSTILE } from "../model/escape/hostile.js";
import { createJsonDocument } from "../model/json-document.js";
import { type Change, put, remove } from "../model/lint/document.js";
import { createPlan } from "./example-plan.js";

const emit = async (...changes: readonly Change[]): Promise<PackageFiles> =>
  emitPackage(createPlan(...changes), createJsonDocument(...changes));

const layOutAll = (files: PackageFiles) => layOut([files]);

describe("a package", () => {
  it("consists of these files", async () => {
    expect([...(await emit()).keys()].sort()).toEqual([
      "README.md",
      "openapi.json",
      "package.json",
      "src/actions/create-thing.ts",
      "src/client.ts",
      "src/error-code.ts",
      "src/index.ts",
      "src/schema.ts",
      "src/structures.ts",
      "tsconfig.json",
    ]);
  });

  it("has no file of structures where the document has none", async () => {
    const files = await emit(remove("#/components/schemas/CreateThingRequest/properties/Parts"));
    expect(files.has("src/structures.ts")).toBe(false);
  });

  it("says in each file of code what it is made from: an action from its own file, the rest from the entry file", async () => {
    const plan = createPlan();
    const actions = plan.model.actions.map((action) => ({ ...action, source: "spec/create-thing.yaml" }));
    const files = emitPackage({ ...plan, model: { ...plan.model, actions } }, createJsonDocument());
    for (const [path, text] of files) {
      if (!path.endsWith(".ts")) continue;
      const source = path.startsWith("src/actions/") ? "spec/create-thing.yaml" : "spec/openapi.yaml";
      const banner = `// @generated from ${source} by \`openaction generate\`. Do not edit.\n\n`;
      expect([path, text.slice(0, banner.length)]).toEqual([path, banner]);
    }
  });

  it("is the same, byte for byte, whenever it is emitted", async () => {
    const [first, second] = await Promise.all([emit().then(layOutAll), emit().then(layOutAll)]);
    expect(second).toEqual(first);
    expect(first.size).toBe(10);
  });

  it("leaves the document as it was", async () => {
    const document = createJsonDocument();
    emitPackage(createPlan(), document);
    expect(document).toEqual(createJsonDocument());
  });

  it("tells what is published: its name, versions and licence", async () => {
    expect(JSON.parse((await emit()).get("package.json") ?? "")).toMatchObject({
      name: "@example/things",
      version: "1.2.3",
      description: "Typed client of Things, version 2020-01-31 of its API.",
      license: "MIT",
      dependencies: { "@openaction/runtime": "0.1.0" },
    });
    const unlicensed = await emit(remove("#/info/license"));
    expect(JSON.parse(unlicensed.get("package.json") ?? "")).toMatchObject({ license: "UNLICENSED" });
  });

  it("shows a first call, and the actions with their limits", async () => {
    const readme = (await emit()).get("README.md") ?? "";
    expect(readme).toContain(`import { createThingsClient, createThing } from "@example/things";

const things = createThingsClient({ credentials: { secretId, secretKey } });
const { Id } = await createThing(things, { Name: "pebble", Size: 1 });
`);
    expect(readme).toContain("| `createThing` | Create a thing | 20 in 1 s |");
  });
});

/** Puts a text wherever a document may hold one, be it prose, a value or a name on the wire. */
function spoil(text: string): readonly Change[] {
  const post = "#/paths/~1#CreateThing/post";
  const schemas = "#/components/schemas";
  const member = text.replaceAll("~", "~0").replaceAll("/", "~1");
  const service = "#/x-error-catalogue/service/LimitExceeded.Things";
  return [
    ...["title", "description", "version"].map((key) => put(`#/info/${key}`, text)),
    ...["summary", "description", "tags/0"].map((key) => put(`${post}/${key}`, text)),
    put("#/servers/0", { url: text, description: text }),
    put(`${post}/requestBody/content/application~1json/examples/small`, {
      summary: text,
      value: { Name: text, ...Object.fromEntries([[text, [text]]]) },
    }),
    put(`${post}/responses/200/content/application~1json/examples/small/value/Response`, {
      Id: text,
      ...Object.fromEntries([[text, text]]),
    }),
    put(`${post}/responses/200/description`, text),
    put(`${post}/parameters/0/description`, text),
    put(`${schemas}/CreateThingRequest/description`, text),
    put(`${schemas}/CreateThingRequest/properties/Name`, {
      type: "string",
      description: text,
      enum: [text, "other"],
      "x-enumDescriptions": Object.fromEntries([[text, text]]),
      default: text,
      example: text,
      pattern: text,
    }),
    put(`${schemas}/Part/description`, text),
    put(`${schemas}/Part/properties/${member}`, { type: "string", description: text }),
    put("#/x-error-catalogue/categories/LimitExceeded", text),
    put(`${service}/meaning`, text),
    put(`${service}/remedy`, text),
  ];
}

describe("hostile text in every place of a document", async () => {
  const emitSpoilt = (text: string) =>
    emitPackage({ ...createPlan(...spoil(text)), source: text }, createJsonDocument(...spoil(text)));
  const harmless = await emitSpoilt("harmless");

  it.each(HOSTILE)("is no code: $given", async ({ text }) => {
    const files = await emitSpoilt(text);
    expect([...files.keys()]).toEqual([...harmless.keys()]);
    for (const [path, content] of files) {
      const expected = harmless.get(path) ?? "";
      if (path.endsWith(".ts")) expect([path, shapeOf(content)]).toEqual([path, shapeOf(expected)]);
      else if (path.endsWith(".json")) expect(() => JSON.parse(content)).not.toThrow();
    }
  });

  it.each(HOSTILE)("is no markup in the README: $given", async ({ text }) => {
    const prose = (files: PackageFiles) =>
      (files.get("README.md") ?? "").replace(/^```[\s\S]*?^```$/gm, "(code)").split("\n");
    const lines = prose(await emitSpoilt(text));
    expect(lines).toHaveLength(prose(harmless).length);
    expect(lines.filter((line) => line === "(code)")).toHaveLength(3);
    for (const line of lines) expect(line).not.toMatch(/(?<!\\)[<>]/);
  });
});

/** What a file consists of, comments, texts and names of members apart: the same whatever a document says. */
function shapeOf(text: string): readonly string[] {
  const shape: string[] = [];
  const visit = (node: ts.Node) => {
    shape.push(ts.isIdentifier(node) ? node.text : (ts.SyntaxKind[node.kind] ?? ""));
    node.forEachChild((child) => {
      const isMemberName =
        (ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) && child === node.name;
      if (!isMemberName) visit(child);
    });
  };
  visit(ts.createSourceFile("shape.ts", text, ts.ScriptTarget.Latest, true));
  return shape;
}
