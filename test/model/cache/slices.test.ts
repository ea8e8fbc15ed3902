import { describe, expect, it } from "vitest";
import { sliceDocument } from "../../../model/cache/index.js";
import { createJsonDocument } from "../json-document.js";
import { type Change, copy, put } from "../lint/document.js";
import { addListThings, recipe } from "../lint/list-things.js";

const create = "#/paths/~1#CreateThing/post";
const list = "#/paths/~1#ListThings/post";
const schemas = "#/components/schemas";

const slice = (...changes: readonly Change[]) => {
  const slices = sliceDocument(createJsonDocument(addListThings, ...changes));
  if (slices === undefined) throw new Error("the document has no slices");
  return slices;
};

describe("what is to be checked again", () => {
  const both = ["/#CreateThing", "/#ListThings"];
  it.each([
    { given: "nothing changed", change: () => {}, want: [] },
    { given: "prose of an action", change: put(`${create}/description`, "New."), want: ["/#CreateThing"] },
    { given: "a schema of one action", change: put(`${schemas}/Thing/type`, "text"), want: ["/#ListThings"] },
    {
      given: "a schema of a schema",
      change: put(`${schemas}/Part/description`, "New."),
      want: ["/#CreateThing"],
    },
    { given: "a schema of both", change: put(`${schemas}/ErrorResponse/description`, "New."), want: both },
    {
      given: "a parameter of both",
      change: put("#/components/parameters/Version/description", "New."),
      want: "all",
    },
    { given: "a title", change: put("#/info/title", "New"), want: "all" },
    { given: "an effect", change: put(`${create}/x-effect`, "update"), want: "all" },
    { given: "a list of codes", change: put(`${create}/x-error-codes`, []), want: "all" },
    { given: "a code", change: put("#/x-error-catalogue/common/InternalError/meaning", "New."), want: "all" },
    { given: "an action more", change: copy("#/paths/~1#CreateThing", "#/paths/~1#KeepThing"), want: "all" },
    { given: "a schema more", change: put(`${schemas}/Other`, { type: "object" }), want: "all" },
    {
      given: "a reference more",
      change: put(`${schemas}/Thing/items`, { $ref: `${schemas}/Part` }),
      want: "all",
    },
    { given: "a reference less", change: put(`${schemas}/CreateThingRequest/properties`, {}), want: "all" },
  ])("$given: $want", ({ change, want }) => {
    const [before, after] = [slice(), slice(change)];
    const changed = [...after.actions].filter(([path, print]) => before.actions.get(path) !== print);
    if (want === "all") expect(after.surroundings).not.toBe(before.surroundings);
    else expect(changed.map(([path]) => path)).toEqual(want);
  });

  it("is an action that asks another one, where that changed", () => {
    const asks = put(`${create}/x-reconcile`, recipe);
    const [before, after] = [slice(asks), slice(asks, put(`${list}/description`, "New."))];
    expect(after.surroundings).toBe(before.surroundings);
    for (const path of both) expect(after.actions.get(path)).not.toBe(before.actions.get(path));
  });
});

it("is all, where what no action leads to changed", () => {
  const other = (description: string) => put(`${schemas}/Other`, { type: "object", description });
  expect(slice(other("New.")).surroundings).not.toBe(slice(other("Old.")).surroundings);
});

describe("a narrowed document", () => {
  it("has the actions that are wanted, what they refer to, and the codes that they list", () => {
    const {
      paths,
      components,
      "x-error-catalogue": catalogue,
      ...others
    } = slice(put(`${list}/x-error-codes`, [])).narrow((path) => path === "/#ListThings");
    const whole = createJsonDocument(addListThings);
    expect(paths).toEqual({ "/#ListThings": expect.anything() });
    expect(catalogue).toMatchObject({ service: {} });
    expect(others).toEqual({
      ...whole,
      paths: undefined,
      components: undefined,
      "x-error-catalogue": undefined,
    });
    expect(Object.keys(components ?? {})).toEqual(["securitySchemes", "parameters", "schemas"]);
  });
});

describe("a document has no slices", () => {
  it.each([
    { given: "where it refers to another file", change: put(`${schemas}/Part`, { $ref: "part.yaml" }) },
    {
      given: "where its actions stand in files",
      change: put("#/paths/~1#CreateThing", { $ref: "a.yaml#/path" }),
    },
    {
      given: "where its catalogue stands in a file",
      change: put("#/x-error-catalogue", { $ref: "codes.yaml" }),
    },
    { given: "where it refers to nothing", change: put(`${schemas}/Part`, { $ref: `${schemas}/Nothing` }) },
    {
      given: "where it refers to a part of an action",
      change: put(`${schemas}/Part`, { $ref: `${create}/parameters/0` }),
    },
    {
      given: "where schemas are told apart by names",
      change: put(`${schemas}/Part/discriminator`, { propertyName: "Kind" }),
    },
  ])("$given", ({ change }) => {
    expect(sliceDocument(createJsonDocument(addListThings, change))).toBeUndefined();
  });
});
