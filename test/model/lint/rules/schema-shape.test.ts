import { describeRule } from "../describe-rule.js";
import { put, remove } from "../document.js";

const schemas = "#/components/schemas";
const post = "#/paths/~1#CreateThing/post";
const request = `${post}/requestBody/content/application~1json/schema`;
const response = `${post}/responses/200/content/application~1json/schema/properties/Response`;
const size = `${schemas}/CreateThingRequest/properties/Size`;

describeRule("schema-shape", [
  {
    given: "a request and a result without names",
    change: [put(request, { type: "object" }), put(`${response}/oneOf/0`, { type: "object" })],
    want: [
      {
        at: request,
        message: "The request of CreateThing has no name; put the schema under `schemas` and refer to it.",
      },
      {
        at: `${response}/oneOf/0`,
        message:
          "Choice 1 in the `oneOf` of `Response` has no name; put the schema under `schemas` and refer to it.",
      },
    ],
  },
  {
    given: "a request that is a list",
    change: put(`${schemas}/CreateThingRequest`, { type: "array", items: { type: "string" } }),
    want: [
      {
        at: `${schemas}/CreateThingRequest`,
        message: "The request of CreateThing must be an object, or `oneOf` of objects.",
      },
    ],
  },
  {
    given: "members that may be anything",
    change: [put(`${size}/type`, ["null"]), remove(`${schemas}/Part/properties/Parts/items`)],
    want: [
      { at: `${size}/type`, message: "`Size` has no type; write `type`." },
      {
        at: `key of ${schemas}/Part/properties/Parts`,
        message: "`Parts` is an array of anything; write its `items`.",
      },
    ],
  },
  {
    given: "a keyword that would be lost",
    change: put(`${schemas}/Part/allOf`, [{ $ref: `${schemas}/CreateThingResponse` }]),
    want: [
      {
        at: `key of ${schemas}/Part/allOf`,
        message: "`allOf` of `Part` is not supported; write its members out.",
      },
    ],
  },
  {
    given: "members without names",
    change: put(`${schemas}/Part/additionalProperties`, { type: "string" }),
    want: [
      {
        at: `key of ${schemas}/Part/additionalProperties`,
        message: "`additionalProperties` of `Part` is not supported; name the members.",
      },
    ],
  },
  {
    given: "a text or a number",
    change: put(`${size}/type`, ["string", "integer", "null"]),
    want: [{ at: `${size}/type`, message: '`Size` has several types; write one, with or without "null".' }],
  },
  {
    given: "an integer of an unknown format",
    change: put(`${size}/format`, "uint32"),
    want: [
      {
        at: `${size}/format`,
        message: "`uint32` is no format of an integer; write int32, int64 or uint64.",
      },
    ],
  },
  {
    given: "choices without names",
    change: put(`${schemas}/CreateThingRequest`, {
      oneOf: [{ $ref: `${schemas}/Part` }, { type: "object", properties: {} }],
    }),
    want: [
      {
        at: `${schemas}/CreateThingRequest/oneOf/1`,
        message:
          "Choice 2 in the `oneOf` of `CreateThingRequest` has no name; put the schema under `schemas` and refer to it.",
      },
    ],
  },
  {
    given: "a structure or null",
    change: put(`${size}`, { oneOf: [{ type: "object" }, { type: "null" }] }),
    want: [],
  },
  {
    given: "a name that a type cannot have",
    change: [
      put(`${schemas}/Part-2`, { type: "object" }),
      put(`${schemas}/Part/properties/Other`, { $ref: `${schemas}/Part-2` }),
    ],
    want: [
      {
        at: `key of ${schemas}/Part/properties/Other`,
        message: "The name `Part-2` of a schema cannot be that of a type; use letters and digits.",
      },
    ],
  },
  {
    given: "a name that generated code exports already",
    change: [
      put(`${schemas}/CreateThingErrorCode`, { type: "object" }),
      put(`${schemas}/Part/properties/Other`, { $ref: `${schemas}/CreateThingErrorCode` }),
    ],
    want: [
      {
        at: `key of ${schemas}/Part/properties/Other`,
        message:
          "A schema cannot be called `CreateThingErrorCode`, since it is generated for CreateThing; choose another name.",
      },
    ],
  },
]);
