import { describeRule } from "../describe-rule.js";
import { type Change, put } from "../document.js";
import { addListThings } from "../list-things.js";

const at = "#/paths/~1#ListThings/post/x-wait";

const ready = {
  description: "Every thing is ready.",
  items: "Things",
  member: "Status",
  done: [0],
  failed: [2],
};

/** The good document with a condition, changed. */
function withReady(changes: object): readonly Change[] {
  return [addListThings, put(at, { ready: { ...ready, ...changes } })];
}

describeRule("action-waits", [
  { given: "a condition that can be looked at", change: withReady({}), want: [] },
  { given: "a condition that cannot fail", change: withReady({ failed: undefined }), want: [] },
  {
    given: "a condition of a create",
    change: put("#/paths/~1#CreateThing/post/x-wait", { ready }),
    want: [
      {
        at: "key of #/paths/~1#CreateThing/post/x-wait",
        message: "CreateThing is no read; only a read has `x-wait`.",
      },
    ],
  },
  {
    given: "a list of conditions",
    change: [addListThings, put(at, [ready])],
    want: [{ at, message: "`x-wait` of ListThings must be a mapping of names to conditions." }],
  },
  {
    given: "a name that is no word of a command line, and a misspelt key",
    change: [addListThings, put(at, { "Is Ready": { ...ready, fail: [1] } })],
    want: [
      {
        at: `key of ${at}/Is Ready`,
        message:
          "The condition `Is Ready` must have a name of lower-case letters, digits and hyphens, a letter first.",
      },
      {
        at: `key of ${at}/Is Ready/fail`,
        message:
          "The condition `Is Ready` has the unknown key `fail`; it takes description, items, member, done and failed.",
        suggest: ["failed"],
      },
    ],
  },
  {
    given: "members that are not there",
    change: withReady({ items: "Thing", member: "State" }),
    want: [
      {
        at: `${at}/ready/items`,
        message: "`items` of `ready` names `Thing`, which is no member of the result of ListThings.",
        suggest: ["Things"],
      },
    ],
  },
  {
    given: "a member that the listed things do not have",
    change: withReady({ member: "Statu" }),
    want: [
      {
        at: `${at}/ready/member`,
        message: "`member` of `ready` names `Statu`, which is no member of what is listed.",
        suggest: ["Status"],
      },
    ],
  },
  {
    given: "values that the member cannot have",
    change: withReady({ done: [3], failed: ["2"] }),
    want: [
      { at: `${at}/ready/done/0`, message: "The condition `ready`: `3` must be `0`, `1` or `2`, not `3`." },
      {
        at: `${at}/ready/failed/0`,
        message: "The condition `ready`: `2` must be of type integer, not `2`.",
      },
    ],
  },
  {
    given: "a value that both ends and fails the wait",
    change: withReady({ done: [0, 1], failed: [1] }),
    want: [
      {
        at: `${at}/ready/failed/0`,
        message: "The condition `ready` both waits for `1` and fails with it.",
        also: `${at}/ready/done/1`,
      },
    ],
  },
  {
    given: "nothing to wait for",
    change: withReady({ description: undefined, done: [], failed: 2 }),
    want: [
      {
        at: `key of ${at}/ready`,
        message: "The condition `ready` has no `description`; say when it holds.",
      },
      {
        at: `${at}/ready/done`,
        message: "The condition `ready` has no `done`; list the values to wait for.",
      },
      {
        at: `${at}/ready/failed`,
        message:
          "The condition `ready` must list in `failed` the values from which it is not reached any more.",
      },
    ],
  },
]);
