import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { code, stringLiteral } from "../../model/escape/index.js";
import { buildModel, type ExampleModel, type JsonObject } from "../../model/index.js";
import { clientName, renderSample, sampleCall, sampleProgram } from "../../samples/index.js";
import { HOSTILE } from "../model/escape/hostile.js";
import { createJsonDocument } from "../model/json-document.js";
import { type Change, put } from "../model/lint/document.js";

const model = buildModel(createJsonDocument());
const [action] = model.actions;
if (action === undefined) throw new Error("the document has no action");

function createExample(request: JsonObject, response: JsonObject = {}): ExampleModel {
  const outcome = "Error" in response ? "error" : "result";
  return { key: "small", summary: "A small thing", request, response, outcome };
}

describe("a call in a sample", () => {
  it.each<{ given: string; example: ExampleModel; want: string }>([
    {
      given: "takes what is worth a name out of the result",
      example: createExample({ Name: "pebble" }, { Id: "t-1", Size: 1, RequestId: "r-1" }),
      want: 'const { Id, Size } = await createThing(things, { Name: "pebble" });',
    },
    {
      given: "takes nothing out of a result that only tells its id",
      example: createExample({ Name: "pebble" }, { RequestId: "r-1" }),
      want: 'await createThing(things, { Name: "pebble" });',
    },
    {
      given: "takes nothing out of an error",
      example: createExample({ Name: "rock" }, { Error: { Code: "A", Message: "B." }, RequestId: "r-2" }),
      want: 'await createThing(things, { Name: "rock" });',
    },
    {
      given: "sends an empty object where there is nothing to say",
      example: createExample({}),
      want: "await createThing(things, {});",
    },
    {
      given: "leaves out members that are no names",
      example: createExample({}, { "a-b": 1, "1a": 2, Id: "t-1", "": 3, __proto: 4 }),
      want: "const { Id } = await createThing(things, {});",
    },
    {
      given: "has a line per member where one line is not enough",
      example: createExample({ Name: "a pebble from the beach", Size: 1, Colour: "grey with white stripes" }),
      want: [
        "await createThing(things, {",
        '  Name: "a pebble from the beach",',
        "  Size: 1,",
        '  Colour: "grey with white stripes",',
        "});",
      ].join("\n"),
    },
    {
      given: "indents what is nested, down to its ends",
      example: createExample({
        Filter: {
          Names: ["a pebble from the beach", "a rock from the mountains", "a stone"],
          Owner: { Name: "somebody who collects stones", Since: 1999, Verified: true },
        },
        Limit: 10,
      }),
      want: [
        "await createThing(things, {",
        "  Filter: {",
        "    Names: [",
        '      "a pebble from the beach",',
        '      "a rock from the mountains",',
        '      "a stone",',
        "    ],",
        "    Owner: {",
        '      Name: "somebody who collects stones",',
        "      Since: 1999,",
        "      Verified: true,",
        "    },",
        "  },",
        "  Limit: 10,",
        "});",
      ].join("\n"),
    },
  ])("$given", ({ example, want }) => {
    expect(sampleCall(model, action, example)).toBe(want);
  });

  it.each(HOSTILE)("is one statement whatever its request holds: $given", ({ text }) => {
    const hostile = Object.fromEntries([[text, { List: [text, text] }]]);
    for (const response of [hostile, {}]) {
      expect(statementsOf(sampleCall(model, action, createExample(hostile, response)))).toHaveLength(1);
    }
  });
});

describe("a program that makes a call", () => {
  const large = 2n ** 64n - 1n;
  const render = (...changes: readonly Change[]) => {
    const wide = buildModel(createJsonDocument(...changes));
    const [create] = wide.actions;
    if (create === undefined) throw new Error("the document has no action");
    const packageName = stringLiteral("@example/things");
    return renderSample("typescript", { model: wide, action: create, request: { Size: large }, packageName });
  };

  it("sends each digit of an integer where the document has 64-bit ones", () => {
    expect(render()).toContain(`createThing(things, { Size: ${large}n });\nconsole.log(JSON.stringify(`);
  });

  it("prints a result that may hold a bigint, which is no JSON", () => {
    const size = { type: "integer", format: "uint64", description: "Its size." };
    expect(render(put("#/components/schemas/CreateThingResponse/properties/Size", size))).toContain(
      "\nconsole.dir(result, { depth: null });\n",
    );
  });
});

describe("a program in a sample", () => {
  it("imports, makes a client and calls", () => {
    const example = createExample({ Name: "pebble" }, { Id: "t-1", RequestId: "r-1" });
    const program = sampleProgram(model, action, example, code`${stringLiteral("@example/things")}`);
    expect(program).toBe(
      [
        'import { createThingsClient, createThing } from "@example/things";',
        "",
        "// Reads the credentials from the environment.",
        "const things = createThingsClient();",
        'const { Id } = await createThing(things, { Name: "pebble" });',
      ].join("\n"),
    );
    expect(statementsOf(program)).toHaveLength(3);
  });

  it.each([
    { given: "Gaap", want: "gaap" },
    { given: "BigThings", want: "bigThings" },
  ])("calls the client of $given $want", ({ given, want }) => {
    expect(clientName(buildModel(createJsonDocument(put("#/x-action-service/identifier", given))))).toBe(
      want,
    );
  });
});

/** Statements of a program that can be parsed. */
function statementsOf(program: string): readonly ts.Statement[] {
  const { diagnostics = [] } = ts.transpileModule(program, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
  });
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  return [...ts.createSourceFile("sample.ts", program, ts.ScriptTarget.Latest).statements];
}
