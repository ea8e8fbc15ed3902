import { describeRule } from "../describe-rule.js";
import { copy, put, remove } from "../document.js";

const path = "#/paths/~1#CreateThing";
const post = `${path}/post`;

describeRule("action-path", [
  {
    given: "no action at all",
    change: put("#/paths", {}),
    want: [
      {
        at: "#/paths",
        message: "The document has no action; add one under `paths`, as in `/#CreateHTTPListener`.",
      },
    ],
  },
  {
    given: "a path key without #",
    change: [copy(path, "#/paths/~1CreateThing"), remove(path)],
    want: [
      {
        at: "key of #/paths/~1CreateThing",
        message:
          "The path key `/CreateThing` is not `/#` and an action's name, as in `/#CreateHTTPListener`.",
        suggest: ["/#CreateThing"],
      },
    ],
  },
  {
    given: "a path key that no name can be made of",
    change: put("#/paths/~1#create~1thing\u001b[2J", { post: {} }),
    want: [
      {
        at: "key of #/paths/~1#create~1thing\u001b[2J",
        message:
          "The path key `/#create/thing\\u001b[2J` is not `/#` and an action's name, as in `/#CreateHTTPListener`.",
      },
    ],
  },
  {
    given: "an action that is called by GET",
    change: [copy(post, `${path}/get`), remove(post)],
    want: [
      {
        at: `key of ${path}`,
        message: "`/#CreateThing` has no `post` operation; an action is called by POST.",
      },
      {
        at: `key of ${path}/get`,
        message: "`/#CreateThing` has a `get` operation; an action is called by POST alone.",
      },
    ],
  },
  {
    given: "no operationId",
    change: remove(`${post}/operationId`),
    want: [
      {
        at: `key of ${post}`,
        message: "CreateThing has no `operationId`; write `operationId: CreateThing`.",
      },
    ],
  },
  {
    given: "an operationId that is not the name",
    change: put(`${post}/operationId`, "MakeThing"),
    want: [
      {
        at: `${post}/operationId`,
        message: "`operationId` is `MakeThing`, but the path key says `CreateThing`; write the same in both.",
      },
    ],
  },
  {
    given: "the operationId of another action",
    change: [
      copy(path, "#/paths/~1#DeleteThing"),
      put("#/paths/~1#DeleteThing/post/parameters/0/schema/const", "DeleteThing"),
    ],
    want: [
      {
        at: "#/paths/~1#DeleteThing/post/operationId",
        message:
          "The operationId `CreateThing` stands at `/#DeleteThing` and at `/#CreateThing`; " +
          "write `operationId: DeleteThing` here.",
        also: `${post}/operationId`,
      },
    ],
  },
  {
    given: "no action header",
    change: remove(`${post}/parameters/0`),
    want: [
      {
        at: `${post}/parameters`,
        message:
          'CreateThing has no header parameter `X-TC-Action`; add it with `const: "CreateThing"` in its schema.',
      },
    ],
  },
  {
    given: "an action header that is optional and names another action",
    change: [
      put(`${post}/parameters/0/required`, false),
      put(`${post}/parameters/0/schema/const`, "MakeThing"),
    ],
    want: [
      {
        at: `${post}/parameters/0/required`,
        message: "The header `X-TC-Action` is optional; write `required: true`.",
      },
      {
        at: `${post}/parameters/0/schema/const`,
        message:
          'The header `X-TC-Action` is pinned to `MakeThing`; write `const: "CreateThing"`, the action\'s name.',
      },
    ],
  },
  {
    given: "an action header that takes any value",
    change: remove(`${post}/parameters/0/schema/const`),
    want: [
      {
        at: `key of ${post}/parameters/0/schema`,
        message: 'The header `X-TC-Action` is not pinned; write `const: "CreateThing"`, the action\'s name.',
      },
    ],
  },
  {
    given: "two actions whose names differ in case alone",
    change: [
      copy(path, "#/paths/~1#CreateTHING"),
      put("#/paths/~1#CreateTHING/post/operationId", "CreateTHING"),
      put("#/paths/~1#CreateTHING/post/parameters/0/schema/const", "CreateTHING"),
    ],
    want: [
      {
        at: "key of #/paths/~1#CreateTHING",
        message:
          "`/#CreateTHING` and `/#CreateThing` differ in case alone, so that the generated file of one would " +
          "overwrite the other's; keep one of them.",
        also: `key of ${path}`,
      },
    ],
  },
]);
