import { describe, expect, it } from "vitest";
import { buildModel, DocumentError, typeByName } from "../../../model/index.js";
import { loadApi, readConfiguration } from "../../../model/loader/index.js";
import { createJsonDocument } from "../json-document.js";
import { type Change, copy, put, remove } from "../lint/document.js";

const build = (...changes: readonly Change[]) => buildModel(createJsonDocument(...changes));

describe("the model of a document", () => {
  it("knows the service", () => {
    expect(build().service).toEqual({
      name: "things",
      identifier: "Things",
      version: "2020-01-31",
      title: "Things",
      description: "Keeps things.",
      headerPrefix: "X-TC-",
      envelope: "Response",
      license: "MIT",
      endpoints: [{ url: "https://things.example.net", description: "" }],
    });
  });

  it.each<{ given: string; change: Change; want: string | undefined }>([
    {
      given: "its identifier",
      change: put("#/info/license", { name: "MIT Licence", identifier: "MIT" }),
      want: "MIT",
    },
    {
      given: "its name",
      change: put("#/info/license", { name: "For members only" }),
      want: "For members only",
    },
    { given: "nothing", change: remove("#/info/license"), want: undefined },
  ])("knows the licence by $given", ({ change, want }) => {
    expect(build(change).service.license).toBe(want);
  });

  it("keeps actions in the order of the document, each with its file", () => {
    const document = createJsonDocument(
      copy("#/paths/~1#CreateThing", "#/paths/~1#AddThing"),
      put("#/paths/~1#AddThing/post/x-error-codes", []),
    );
    const { actions, catalogue } = buildModel(document, new Map([["AddThing", "spec/add-thing.yaml"]]));
    expect(actions.map(({ name, source }) => [name, source])).toEqual([
      ["CreateThing", undefined],
      ["AddThing", "spec/add-thing.yaml"],
    ]);
    expect(catalogue.codes.map(({ code, actions: names }) => [code, names])).toEqual([
      ["InternalError", []],
      ["LimitExceeded.Things", ["CreateThing"]],
    ]);
  });

  it("holds the types in the order in which a reader of the actions meets them, each once", () => {
    const model = build(put("#/components/schemas/Unused", { type: "string" }));
    expect(model.types.map(({ name }) => name)).toEqual([
      "CreateThingRequest",
      "Part",
      "CreateThingResponse",
    ]);
    expect(typeByName(model, "Part")).toMatchObject({
      description: "Part of a thing.",
      deprecated: false,
      // It refers to itself, which is a name like any other.
      type: { members: [{ name: "Weight" }, { name: "Parts", type: { items: { name: "Part" } } }] },
    });
  });

  it("has no type that the document does not name", () => {
    expect(() => typeByName(build(), "Whole")).toThrow("The model of things has no type Whole.");
  });

  it.each<{ given: string; change: Change; want: string }>([
    {
      given: "a path that is no action",
      change: copy("#/paths/~1#CreateThing", "#/paths/~1things"),
      want: "#/paths/~1things: a path key /#Name is expected here",
    },
    {
      given: "a schema that does not exist",
      change: put("#/components/schemas/Part/properties/Parts/items", { $ref: "#/components/schemas/Bit" }),
      want: "#/components/schemas/Bit: this schema is referred to, but does not exist",
    },
    {
      given: "no service",
      change: remove("#/x-action-service"),
      want: "#/x-action-service/name: a text is expected here",
    },
    {
      given: "a version that is no text",
      change: put("#/info/version", 20200131),
      want: "#/info/version: a text is expected here",
    },
  ])("names the place of $given", ({ change, want }) => {
    expect(() => build(change)).toThrow(DocumentError);
    expect(() => build(change)).toThrow(expect.objectContaining({ message: want }));
  });
});

describe("the document of GAAP", async () => {
  const { path, apis } = readConfiguration(".");
  const [gaap] = apis;
  if (gaap === undefined) throw new Error("redocly.yaml lists no document");
  const { model } = await loadApi(gaap, path);

  it("has four actions, each in its own file, with examples of success and failure", () => {
    expect(
      model.actions.map(({ name, source, examples }) => ({
        name,
        source,
        outcomes: new Set(examples.map(({ outcome }) => outcome)),
      })),
    ).toEqual([
      {
        name: "CreateHTTPListener",
        source: "spec/gaap/actions/create-http-listener.yaml",
        outcomes: new Set(["result", "error"]),
      },
      {
        name: "DescribeHTTPListeners",
        source: "spec/gaap/actions/describe-http-listeners.yaml",
        outcomes: new Set(["result", "error"]),
      },
      {
        name: "ModifyHTTPListenerAttribute",
        source: "spec/gaap/actions/modify-http-listener-attribute.yaml",
        outcomes: new Set(["result", "error"]),
      },
      {
        name: "DeleteListeners",
        source: "spec/gaap/actions/delete-listeners.yaml",
        outcomes: new Set(["result", "error"]),
      },
    ]);
  });

  it("has 54 codes, 38 of them common; 22 are documented for CreateHTTPListener", () => {
    const { codes } = model.catalogue;
    expect(codes).toHaveLength(54);
    expect(codes.filter(({ common }) => common)).toHaveLength(38);
    expect(codes.filter(({ actions }) => actions.includes("CreateHTTPListener"))).toHaveLength(22);
  });

  it("has a listener for either a connection or a group", () => {
    expect(typeByName(model, "CreateHTTPListenerRequest").type).toEqual({
      kind: "union",
      nullable: false,
      variants: ["CreateHTTPListenerForConnectionRequest", "CreateHTTPListenerForGroupRequest"],
    });
    expect(typeByName(model, "CreateHTTPListenerForConnectionRequest").type).toMatchObject({
      absent: ["GroupId"],
    });
    expect(typeByName(model, "CreateHTTPListenerForGroupRequest").type).toMatchObject({
      absent: ["ProxyId"],
    });
  });

  it("says which filters exclude each other", () => {
    expect(typeByName(model, "DescribeHTTPListenersForConnectionRequest").type).toMatchObject({
      exclusions: [{ member: "SearchValue", excludes: ["ListenerName", "Port"] }],
    });
  });
});
