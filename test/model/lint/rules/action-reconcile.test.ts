import { describeRule } from "../describe-rule.js";
import { type Change, copy, put } from "../document.js";
import { addListThings, recipe } from "../list-things.js";

const post = "#/paths/~1#CreateThing/post";
const at = `${post}/x-reconcile`;

/** The good document with a recipe, changed. */
function withRecipe(changes: object): readonly Change[] {
  return [
    addListThings,
    put("#/components/schemas/CreateThingRequest/properties/Kind", {
      type: "string",
      description: "Its kind.",
    }),
    put(at, { ...recipe, ...changes }),
  ];
}

describeRule("action-reconcile", [
  { given: "a recipe all of whose members are there", change: withRecipe({}), want: [] },
  {
    given: "a recipe for a read",
    change: [addListThings, put("#/paths/~1#ListThings/post/x-reconcile", recipe)],
    want: [
      {
        at: "key of #/paths/~1#ListThings/post/x-reconcile",
        message: "ListThings does not create anything; only a create has `x-reconcile`.",
      },
    ],
  },
  {
    given: "an action whose function is called as the recipe will be",
    change: [...withRecipe({}), copy("#/paths/~1#ListThings", "#/paths/~1#CreateThingReconciliation")],
    want: [
      {
        at: "key of #/paths/~1#CreateThingReconciliation",
        message:
          "The recipe of CreateThing and the function of CreateThingReconciliation would both be called " +
          "`createThingReconciliation`; rename the action.",
        also: `key of ${at}`,
      },
    ],
  },
  {
    given: "a recipe in words",
    change: put(at, "ListThings"),
    want: [
      {
        at,
        message:
          "`x-reconcile` of CreateThing must be a mapping with `list`, `items`, `key`, `same`, `id`, `createdAt`, `takenCode`.",
      },
    ],
  },
  {
    given: "a read that does not exist, and a misspelt key",
    change: withRecipe({ list: "ListThing", takencode: "LimitExceeded.Things" }),
    want: [
      {
        at: `key of ${at}/takencode`,
        message:
          "`x-reconcile` of CreateThing has the unknown key `takencode`; " +
          "it takes list, items, key, same, id, createdAt and takenCode.",
        suggest: ["takenCode"],
      },
      {
        at: `${at}/list`,
        message:
          "`x-reconcile` of CreateThing asks `ListThing`, which is no action; name the one that lists what exists.",
        suggest: ["ListThings"],
      },
    ],
  },
  {
    given: "a list that is no read",
    change: withRecipe({ list: "CreateThing" }),
    want: [
      {
        at: `${at}/list`,
        message:
          "`x-reconcile` of CreateThing asks `CreateThing`, which is no read; name the one that lists what exists.",
      },
    ],
  },
  {
    given: "members that requests, items or results do not have",
    change: withRecipe({ key: ["Kind", "Size"], same: ["Names"], id: "Name", createdAt: "CreatedAt" }),
    want: [
      {
        at: `${at}/key/1`,
        message:
          "`key` in the `x-reconcile` of CreateThing names `Size`, which is no member of the request of ListThings.",
      },
      {
        at: `${at}/key/1`,
        message:
          "`key` in the `x-reconcile` of CreateThing names `Size`, which is no member of what ListThings lists.",
      },
      {
        at: `${at}/same/0`,
        message:
          "`same` in the `x-reconcile` of CreateThing names `Names`, which is no member of the request of CreateThing.",
        suggest: ["Name"],
      },
      {
        at: `${at}/same/0`,
        message:
          "`same` in the `x-reconcile` of CreateThing names `Names`, which is no member of what ListThings lists.",
        suggest: ["Name"],
      },
      {
        at: `${at}/id`,
        message:
          "`id` in the `x-reconcile` of CreateThing names `Name`, which is no member of the result of CreateThing.",
      },
      {
        at: `${at}/createdAt`,
        message:
          "`createdAt` in the `x-reconcile` of CreateThing names `CreatedAt`, which is no member of what ListThings lists.",
      },
    ],
  },
  {
    given: "a result that is not a list, and nothing to tell things apart by",
    change: withRecipe({ items: "RequestId", key: [], same: "Name" }),
    want: [
      {
        at: `${at}/items`,
        message: "`items` in the `x-reconcile` of CreateThing names `RequestId`, which is no list.",
      },
      {
        at: `${at}/key`,
        message: "`key` in the `x-reconcile` of CreateThing must list at least one member.",
      },
      {
        at: `${at}/same`,
        message: "`same` in the `x-reconcile` of CreateThing must list at least one member.",
      },
    ],
  },
  {
    given: "a recipe with nothing in it but the list",
    change: [addListThings, put(at, { list: "ListThings" })],
    want: [
      {
        at: `key of ${at}`,
        message:
          "`x-reconcile` of CreateThing has no `takenCode`; name the code of CreateThing where something else is in its place.",
      },
      ...["items", "key", "same", "id", "createdAt"].map((key) => ({
        at: `key of ${at}`,
        message: `\`${key}\` in the \`x-reconcile\` of CreateThing must ${/key|same/.test(key) ? "list at least one member" : "name a member"}.`,
      })),
    ],
  },
  {
    given: "a code that the create does not list, common as it may be",
    change: withRecipe({ takenCode: "InternalError" }),
    want: [
      {
        at: `${at}/takenCode`,
        message: "`takenCode` is `InternalError`, which is not in the `x-error-codes` of CreateThing.",
      },
    ],
  },
]);
