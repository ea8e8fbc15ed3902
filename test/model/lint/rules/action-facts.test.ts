import { describeRule } from "../describe-rule.js";
import { put, remove } from "../document.js";

const post = "#/paths/~1#CreateThing/post";

describeRule("action-facts", [
  {
    given: "none of the facts",
    change: [remove(`${post}/x-effect`), remove(`${post}/x-rate-limit`), remove(`${post}/x-error-codes`)],
    want: [
      {
        at: `key of ${post}`,
        message: "CreateThing has no `x-effect`; write read, create, update or delete.",
      },
      {
        at: `key of ${post}`,
        message: "CreateThing has no `x-error-codes`; list the codes it may answer, or write `[]`.",
      },
    ],
  },
  {
    given: "an effect that does not exist",
    change: put(`${post}/x-effect`, "Updates"),
    want: [
      {
        at: `${post}/x-effect`,
        message: "`x-effect` of CreateThing is `Updates`; it must be read, create, update or delete.",
        suggest: ["update"],
      },
    ],
  },
  {
    given: "no group",
    change: put(`${post}/tags`, []),
    want: [
      {
        at: `${post}/tags`,
        message: "CreateThing must have one tag, that of the group in which it is shown.",
      },
    ],
  },
  {
    given: "two groups",
    change: put(`${post}/tags`, ["Things", "Stuff"]),
    want: [
      {
        at: `${post}/tags`,
        message: "CreateThing must have one tag, that of the group in which it is shown.",
      },
    ],
  },
  {
    given: "a rate limit that is not known",
    change: remove(`${post}/x-rate-limit`),
    want: [],
  },
  {
    given: "a rate limit in words",
    change: put(`${post}/x-rate-limit`, "20/s"),
    want: [
      {
        at: `${post}/x-rate-limit`,
        message: "`x-rate-limit` of CreateThing must be a mapping, as in `{ requests: 20, seconds: 1 }`.",
      },
    ],
  },
  {
    given: "a stream of another kind",
    change: put(`${post}/x-streaming`, "websocket"),
    want: [
      { at: `${post}/x-streaming`, message: "`x-streaming` of CreateThing is `websocket`; it must be sse." },
    ],
  },
  {
    given: "a stream, and an effect that is inferred",
    change: [put(`${post}/x-streaming`, "sse"), put(`${post}/x-inferred`, ["x-effect"])],
    want: [],
  },
  {
    given: "inferred fields that are not there",
    change: put(`${post}/x-inferred`, ["x-streaming"]),
    want: [
      {
        at: `${post}/x-inferred/0`,
        message: "`x-inferred` of CreateThing lists `x-streaming`, which the operation does not have.",
      },
    ],
  },
  {
    given: "inferred fields in a text",
    change: put(`${post}/x-inferred`, "x-effect"),
    want: [
      {
        at: `${post}/x-inferred`,
        message: "`x-inferred` of CreateThing must list fields, as in `[x-effect]`.",
      },
    ],
  },
  {
    given: "a rate limit of nothing in half a second",
    change: put(`${post}/x-rate-limit`, { requests: 0, seconds: 0.5 }),
    want: [
      {
        at: `${post}/x-rate-limit/requests`,
        message: "`requests` in the `x-rate-limit` of CreateThing must be a positive integer.",
      },
      {
        at: `${post}/x-rate-limit/seconds`,
        message: "`seconds` in the `x-rate-limit` of CreateThing must be a positive integer.",
      },
    ],
  },
  {
    given: "a misspelt key in the rate limit",
    change: put(`${post}/x-rate-limit`, { request: 20, seconds: 1 }),
    want: [
      {
        at: `key of ${post}/x-rate-limit/request`,
        message:
          "`x-rate-limit` of CreateThing has the unknown key `request`; it takes requests and seconds.",
        suggest: ["requests"],
      },
      {
        at: `key of ${post}/x-rate-limit`,
        message: "`requests` in the `x-rate-limit` of CreateThing must be a positive integer.",
      },
    ],
  },
  {
    given: "a code that is not in the catalogue",
    change: put(`${post}/x-error-codes`, ["InternalError", "LimitExceeded.Thing"]),
    want: [
      {
        at: `${post}/x-error-codes/1`,
        message:
          "CreateThing lists `LimitExceeded.Thing`, which is not in the catalogue; add it there or correct it.",
        suggest: ["LimitExceeded.Things"],
      },
    ],
  },
  {
    given: "a code that is a property of every JavaScript object",
    change: put(`${post}/x-error-codes`, ["constructor"]),
    want: [
      {
        at: `${post}/x-error-codes/0`,
        message:
          "CreateThing lists `constructor`, which is not in the catalogue; add it there or correct it.",
      },
    ],
  },
  {
    given: "references in place of a text and a list",
    change: [
      put("#/x-facts", { effect: "create", codes: [] }),
      put(`${post}/x-effect`, { $ref: "#/x-facts/effect" }),
      put(`${post}/x-error-codes`, { $ref: "#/x-facts/codes" }),
    ],
    want: [
      {
        at: `${post}/x-effect`,
        message:
          '`x-effect` of CreateThing is `{"$ref":"#/x-facts/effect"}`; it must be read, create, update or delete.',
      },
      {
        at: `${post}/x-error-codes`,
        message: "CreateThing has no `x-error-codes`; list the codes it may answer, or write `[]`.",
      },
    ],
  },
  {
    given: "a code that is listed twice",
    change: put(`${post}/x-error-codes`, ["LimitExceeded.Things", "InternalError", "LimitExceeded.Things"]),
    want: [
      {
        at: `${post}/x-error-codes/2`,
        message: "CreateThing lists `LimitExceeded.Things` twice; keep one.",
        also: `${post}/x-error-codes/0`,
      },
    ],
  },
  {
    given: "a catalogue that cannot be read, which error-catalogue reports",
    change: remove("#/x-error-catalogue/service"),
    want: [],
  },
]);
