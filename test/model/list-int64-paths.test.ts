import { describe, expect, it } from "vitest";
import { type ApiModel, listInt64Paths, type NamedType, type TypeModel } from "../../model/index.js";

const wide: TypeModel = { kind: "integer", nullable: false, format: "int64" };
const text: TypeModel = { kind: "string", nullable: false };
const to = (name: string): TypeModel => ({ kind: "reference", name, nullable: true });
const list = (items: TypeModel): TypeModel => ({ kind: "array", nullable: false, items });
const choice = (...variants: readonly string[]): TypeModel => ({ kind: "union", nullable: false, variants });
const object = (members: Readonly<Record<string, TypeModel>>): TypeModel => ({
  kind: "object",
  nullable: false,
  members: Object.entries(members).map(([name, type]) => ({
    name,
    description: "",
    required: false,
    deprecated: false,
    type,
  })),
  absent: [],
  exclusions: [],
});

/** A model of these types alone. */
function modelOf(types: Readonly<Record<string, TypeModel>>): ApiModel {
  const named = Object.entries(types).map(
    ([name, type]): NamedType => ({ name, description: "", deprecated: false, type }),
  );
  return {
    service: {
      name: "things",
      identifier: "Things",
      version: "2020-01-31",
      title: "Things",
      description: "",
      headerPrefix: "X-TC-",
      envelope: "Response",
      endpoints: [],
    },
    actions: [],
    types: named,
    catalogue: { categories: [], codes: [] },
  };
}

describe("the places of 64-bit integers", () => {
  it.each<{ given: string; types: Readonly<Record<string, TypeModel>>; want: readonly string[] }>([
    { given: "none", types: { Root: object({ Name: text }) }, want: [] },
    {
      given: "members, lists and structures",
      types: {
        Root: object({
          Id: wide,
          Ids: list(wide),
          Matrix: list(list(wide)),
          Set: list(to("Part")),
          Name: text,
        }),
        Part: object({ Size: wide, Name: text, Inner: object({ Time: wide }) }),
      },
      want: ["Id", "Ids[]", "Matrix[][]", "Set[].Size", "Set[].Inner.Time"],
    },
    {
      given: "a type that refers to itself",
      types: { Root: object({ Route: to("Route") }), Route: object({ Toll: wide, Next: to("Route") }) },
      want: ["Route.Toll", "Route.Next=Route"],
    },
    {
      given: "types that refer to each other",
      types: {
        Root: object({ Trees: list(to("Tree")) }),
        Tree: object({ Branches: list(to("Branch")), Name: text }),
        Branch: object({ Leaves: wide, Tree: to("Tree") }),
      },
      want: ["Trees[].Branches[].Leaves", "Trees[].Branches[].Tree=Trees[]"],
    },
    {
      given: "a request that holds itself",
      types: { Root: object({ Size: wide, Parts: list(to("Root")) }) },
      want: ["Size", "Parts[]="],
    },
    {
      given: "recursion without any such integer",
      types: { Root: object({ Next: to("Root"), Name: text }) },
      want: [],
    },
    {
      given: "a type that is used twice",
      types: { Root: object({ From: to("Part"), To: to("Part") }), Part: object({ Size: wide }) },
      want: ["From.Size", "To=From"],
    },
    {
      given: "variants, of which each has its own",
      types: {
        Root: choice("ById", "ByPart"),
        ById: object({ Id: wide, Name: text }),
        ByPart: object({ Id: text, Part: object({ Size: wide }) }),
      },
      want: ["Id", "Part.Size"],
    },
    {
      given: "a member that is one type in one variant and another one in the other",
      types: {
        Root: object({ Spare: to("Small"), Item: choice("A", "B") }),
        A: object({ Thing: to("Small") }),
        B: object({ Thing: to("Large") }),
        Small: object({ Size: wide, Code: text }),
        Large: object({ Code: wide }),
      },
      want: ["Spare.Size", "Item.Thing.Size", "Item.Thing.Code"],
    },
    {
      given: "names with marks in them",
      types: { Root: object({ "a.b[]": object({ "=\\": wide, "": wide }) }) },
      want: ["a\\.b\\[\\].\\=\\\\", "a\\.b\\[\\].\\e"],
    },
  ])("are found: $given", ({ types, want }) => {
    expect(listInt64Paths(modelOf(types), "Root")).toEqual(want);
  });

  it("are as many as the document has members, however often its types are shared", () => {
    const depth = 40;
    const levels = Array.from({ length: depth }, (_, level) => [
      `Level${level}`,
      object({ Left: to(`Level${level + 1}`), Right: to(`Level${level + 1}`) }),
    ]);
    const types = { Root: object({ Top: to("Level0") }), ...Object.fromEntries(levels) };
    const model = modelOf({ ...types, [`Level${depth}`]: object({ Size: wide }) });
    expect(listInt64Paths(model, "Root")).toHaveLength(depth + 1);
  });

  it.each<{ given: Partial<TypeModel & { kind: "integer" }>; want: boolean }>([
    { given: { format: "int32" }, want: false },
    { given: {}, want: false },
    { given: { format: "uint64" }, want: true },
    { given: { format: "uint64", minimum: 1, maximum: 65_535 }, want: false },
    { given: { format: "uint64", maximum: Number.MAX_SAFE_INTEGER }, want: false },
    { given: { format: "uint64", maximum: 2 ** 53 }, want: true },
    { given: { format: "int64", maximum: 65_535 }, want: true },
    { given: { format: "int64", minimum: 0 }, want: true },
    { given: { format: "int64", minimum: -1, maximum: 1 }, want: false },
    { given: { format: "int64", enum: [0, 1] }, want: false },
  ])("are not where the document keeps them small: $given", ({ given, want }) => {
    const type: TypeModel = { kind: "integer", nullable: false, ...given };
    expect(listInt64Paths(modelOf({ Root: object({ It: type }) }), "Root")).toEqual(want ? ["It"] : []);
  });
});
