import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ImportError, importTencent } from "../../../generator/import/index.js";
import { generate } from "../../../generator/index.js";
import { typeByName } from "../../../model/index.js";
import { createFolder } from "../../workspace.js";
import { compareMetadata } from "./compare-metadata.js";
import { importMetadata } from "./import-metadata.js";
import { typeCheck } from "./type-check.js";
import { type Member, type Metadata, vendorExample, writeMetadata } from "./write-metadata.js";

const REQUIRED = { required: true, output_required: true };

/** Every pair of types the vendor has, each as a member. */
const ALL_TYPES: readonly Member[] = [
  ["Text", "string", "string", { example: "1_000", ...REQUIRED }],
  ["Day", "string", "date", { example: "2020-02-30" }],
  ["Time", "string", "datetime", { example: "2020-01-31 10:00:00" }],
  ["Instant", "string", "datetime_iso", { example: "2020-01-31T10:00:00+08:00" }],
  ["Signed", "int", "int64", { example: "-3", value_allowed_null: true }],
  ["Unsigned", "int", "uint64", { example: "18446744073709551615", ...REQUIRED }],
  ["Ratio", "float", "float", { example: "0.5" }],
  ["Flag", "bool", "bool", { example: "true", disabled: true }],
  ["Texts", "list", "string", { example: '["a"]', output_required: true, value_allowed_null: true }],
  ["SignedList", "list", "int64"],
  ["UnsignedList", "list", "uint64"],
  ["Ratios", "list", "float"],
  ["Flags", "list", "bool"],
  ["Node", "object", "Node", REQUIRED],
  ["Nodes", "list", "Node"],
];

/** Whatever is awkward about the vendor's services, in one. */
const SERVICE: Metadata = {
  actions: {
    CreateThing: { input: ALL_TYPES, output: ALL_TYPES },
    DescribeNothing: { facts: { document: "", status: "online" } },
    UploadFile: {
      input: [["File", "binary", "binary", { required: true }]],
      facts: { status: "deprecated" },
    },
    ChatCompletions: {
      input: [["Config", "object", "Empty"]],
      output: [["Note", "object", "Result"]],
      facts: { status: "offline", document: "流式" },
    },
  },
  objects: {
    Node: [
      ["Name", "string", "string", REQUIRED],
      ["name", "string", "string"],
      ["Next", "object", "Node", { value_allowed_null: true }],
    ],
    Empty: [],
    Result: [["Credentials", "object", "Credentials"]],
    Credentials: [["Token", "string", "string", { document: "" }]],
  },
  codes: {
    CreateThing: [
      "InternalError.Db",
      "InternalError.Db",
      "OperationDenied",
      "ResourceInUse",
      "InvalidParameter.A_B",
      "InvalidParameter.A.B.",
    ],
    DescribeNothing: [],
  },
};

describe("importTencent", () => {
  it("carries over every property, into a document that keeps the rules and a client that compiles", async () => {
    const { path, api, out } = await importMetadata(SERVICE);
    const raw = JSON.parse(readFileSync(path, "utf8"));
    const { compared, mismatches } = compareMetadata(raw, SERVICE.codes ?? {}, api.model);
    expect(mismatches).toEqual([]);
    expect(compared).toBeGreaterThan(200);
    expect(api.problems).toEqual([]);
    await generate(api, join(out, "generated"), "0.1.0");
    expect(typeCheck(join(out, "generated"))).toEqual([]);
  }, 60_000);

  it("gives an object two schemas where requests and results see it differently", async () => {
    const { api } = await importMetadata(SERVICE);
    const names = api.model.types.map(({ name }) => name).filter((name) => name.startsWith("Node"));
    expect(names).toEqual(["NodeInRequest", "Node"]);
    expect(typeByName(api.model, "NodeInRequest").type).toMatchObject({
      members: [{ required: true }, {}, { type: { name: "NodeInRequest", nullable: false } }],
    });
    expect(typeByName(api.model, "Node").type).toMatchObject({
      members: [{ required: true }, {}, { type: { name: "Node", nullable: true } }],
    });
  });

  it("tells what is known about actions, and what is inferred", async () => {
    const { api } = await importMetadata(SERVICE);
    const facts = api.model.actions.map(({ name, effect, deprecated, body, streaming, rateLimit }) => ({
      name,
      effect,
      deprecated,
      body,
      streaming,
      rateLimit,
    }));
    const unknown = { body: undefined, streaming: undefined, rateLimit: undefined };
    expect(facts).toEqual([
      { ...unknown, name: "CreateThing", effect: "create", deprecated: false },
      { ...unknown, name: "DescribeNothing", effect: "read", deprecated: false },
      { ...unknown, name: "UploadFile", effect: "create", deprecated: true, body: "multipart" },
      { ...unknown, name: "ChatCompletions", effect: "update", deprecated: true },
    ]);
    const operation = JSON.parse(JSON.stringify(api.document)).paths["/#CreateThing"].post;
    expect(operation["x-inferred"]).toEqual(["x-effect"]);
  });

  it("knows a stream of events by the words on its RequestId", async () => {
    const words = "本接口为流式响应接口，当请求成功时，RequestId 会被放在 HTTP 响应的 Header 中。";
    const { api, document } = await importMetadata({
      actions: { Chat: { output: [["RequestId", "string", "string", { document: words }]] } },
    });
    expect(api.model.actions[0]?.streaming).toBe("sse");
    expect(document.notes).toContainEqual([
      "actions that answer with a stream of events, which clients cannot read yet",
      ["Chat"],
    ]);
  });

  it("takes from the common codes how a code may be repeated", async () => {
    const { api } = await importMetadata(SERVICE);
    const own = api.model.catalogue.codes.filter(({ common }) => !common);
    expect(own.map(({ code, retry, outcome, source }) => [code, retry, outcome, source])).toEqual([
      ["InternalError.Db", "conditional", "unknown", "inferred"],
      ["InvalidParameter.A.B.", "never", "rejected", "inferred"],
      ["InvalidParameter.A_B", "never", "rejected", "inferred"],
      ["OperationDenied", "never", "rejected", "inferred"],
    ]);
    expect(api.model.catalogue.codes.filter(({ common }) => common)).toHaveLength(38);
  });

  it("keeps examples that fit, and makes up what is missing", async () => {
    const ok = { Response: { RequestId: "r-1" } };
    const failed = {
      Response: {
        Error: { Code: "ResourceInUse", Message: "busy" },
        RequestId: "9aeda369-17c7-429f-be39-745c1e92fc71",
      },
    };
    const { api, document } = await importMetadata({
      actions: { ResizeThing: { input: [["Size", "int", "uint64", { required: true, example: "8" }]] } },
      codes: { ResizeThing: ["ResourceInUse"] },
      examples: {
        ResizeThing: [
          vendorExample("改", { Size: "8" }, ok),
          vendorExample("改一改", { Size: 9 }, ok),
          vendorExample("失败", { Size: 7 }, failed),
          vendorExample("坏", "{", ok),
          {
            title: "",
            document: "",
            input: "https://stuff.tencentcloudapi.com/?Action=ResizeThing&Size=1",
            output: "{}",
          },
        ],
      },
    });
    expect(
      api.model.actions[0]?.examples.map(({ key, request, outcome }) => [key, request, outcome]),
    ).toEqual([
      ["example-2", { Size: 9 }, "result"],
      ["example-3", { Size: 7 }, "error"],
    ]);
    expect(document.notes).toEqual([
      [
        "examples left out, since they do not fit the types",
        ["ResizeThing, 1", "ResizeThing, 4", "ResizeThing, 5"],
      ],
    ]);
    expect(api.model.service.endpoints[0]?.url).toBe("https://stuff.tencentcloudapi.com");
  });

  it("names everything that a document cannot hold", async () => {
    const { api, document, out } = await importMetadata({
      actions: {
        GetThing: {
          input: [
            ["Map", "map", "string"],
            ["__proto__", "string", "string"],
            ["Lost", "object", "Lost"],
          ],
        },
        Getthing: {},
        "Get-Thing": {},
      },
      objects: { GetThingAction: [["A", "int", "int64"]] },
      codes: { GetThing: ["Bad code", "Fine.A_B", "Fine.A.B"] },
    });
    expect(document).toMatchObject({ actions: 1, known: 3 });
    expect(Object.fromEntries(document.notes)).toEqual({
      "actions left out, since another one differs in case alone": ["Getthing (GetThing)"],
      "actions left out, since code cannot have their names": ["Get-Thing"],
      "error codes left out, since another one has the same name in code": ["Fine.A.B (Fine.A_B)"],
      "error codes left out, since code cannot have their names": ["Bad code"],
      "members left out, since a document cannot express them": [
        "GetThingRequest.Map (map/string)",
        "GetThingRequest.__proto__ (string/string)",
        "GetThingRequest.Lost (object/Lost)",
      ],
      "objects that no action uses, left out": [
        "GetThingAction",
        "GetthingRequest",
        "GetthingResponse",
        "Get-ThingRequest",
        "Get-ThingResponse",
      ],
    });
    expect(api.model.actions[0]?.errorCodes).toEqual(["Fine.A_B"]);
    expect(readFileSync(join(out, "things-2020-01-31/import-notes.yaml"), "utf8")).toContain("Bad code");
  });

  it("renames objects whose names generated code needs", async () => {
    const { api, document } = await importMetadata({
      actions: {
        GetThing: {
          output: [
            ["A", "object", "GetThingAction"],
            ["B", "object", "Promise"],
          ],
        },
      },
      objects: { GetThingAction: [["X", "int", "int64"]], Promise: [["X", "int", "int64"]] },
    });
    expect(api.model.types.map(({ name }) => name)).toEqual([
      "GetThingRequest",
      "GetThingResponse",
      "GetThingActionStructure",
      "PromiseStructure",
    ]);
    expect(document.notes).toEqual([
      [
        "objects under another name, since code cannot have theirs",
        ["Promise as PromiseStructure", "GetThingAction as GetThingActionStructure"],
      ],
    ]);
  });
});

describe("the folder of an import", () => {
  it("takes a second import of the same service, removes what is no more, and keeps what is not its own", () => {
    const out = join(createFolder(), "out");
    importTencent(writeMetadata({ actions: { GetThing: {}, ListThings: {} } }), out);
    const folder = join(out, "things-2020-01-31");
    writeFileSync(join(folder, "actions", "mine.yaml"), "mine: true\n");
    writeFileSync(join(out, "redocly.yaml"), `# mine\n${readFileSync(join(out, "redocly.yaml"), "utf8")}`);
    importTencent(writeMetadata({ actions: { GetThing: {} } }), out);
    importTencent(writeMetadata({ actions: { A: {} }, service: { serviceShortName: "other" } }), out);
    expect(existsSync(join(folder, "actions/list-things.yaml"))).toBe(false);
    expect(readFileSync(join(folder, "actions/mine.yaml"), "utf8")).toBe("mine: true\n");
    expect(readFileSync(join(out, "redocly.yaml"), "utf8")).toBe(
      `# mine
telemetry: off
apis:
  things@2020-01-31:
    root: things-2020-01-31/openapi.yaml
    x-openaction:
      output: generated/things-2020-01-31
      references: .
  other@2020-01-31:
    root: other-2020-01-31/openapi.yaml
    x-openaction:
      output: generated/other-2020-01-31
      references: .
`,
    );
  });

  it("is not one that holds something else", () => {
    const out = createFolder();
    writeFileSync(join(out, "thesis.txt"), "");
    const path = writeMetadata({ actions: { GetThing: {} } });
    expect(() => importTencent(path, out)).toThrow("holds something else than an import");
    mkdirSync(join(out, "common"));
    writeFileSync(join(out, "common", "schemas.yaml"), "mine: true\n");
    expect(() => importTencent(path, out)).toThrow("was not written by an import");
    expect(readFileSync(join(out, "common", "schemas.yaml"), "utf8")).toBe("mine: true\n");
  });
});

describe("metadata that cannot be imported", () => {
  const path = () => writeMetadata({ actions: { GetThing: {} } });
  it.each([
    { given: "is no JSON", file: "api.json", text: "{", want: /api\.json is no JSON/ },
    { given: "is a list", file: "api.json", text: "[]", want: /api\.json holds no object/ },
    {
      given: "has a name that would lead out of the folder",
      file: "api.json",
      text: '{"metadata":{"serviceShortName":"../../etc"}}',
      want: /#\/metadata\/serviceShortName: a service's name such as gaap is expected here/,
    },
    {
      given: "has codes that are no list",
      file: "error-codes.json",
      text: '{"actions":{"GetThing":{"A":1}}}',
      want: /error-codes\.json is no metadata of the known form: #\/actions\/GetThing: a list is expected/,
    },
  ])("$given", ({ file, text, want }) => {
    const api = path();
    writeFileSync(join(dirname(api), file), text);
    const run = () => importTencent(api, join(createFolder(), "out"));
    expect(run).toThrow(ImportError);
    expect(run).toThrow(want);
  });

  it("is not there", () => {
    const empty = createFolder();
    expect(() => importTencent(empty, join(empty, "out"))).toThrow("There is no api.json in");
    expect(() => importTencent(join(empty, "none"), join(empty, "out"))).toThrow("There is no ");
  });
});
