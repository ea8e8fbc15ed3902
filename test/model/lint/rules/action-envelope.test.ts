import { describeRule } from "../describe-rule.js";
import { copy, put, remove } from "../document.js";

const post = "#/paths/~1#CreateThing/post";
const request = `${post}/requestBody`;
const answer = `${post}/responses/200`;
const schema = `${answer}/content/application~1json/schema`;
const schemas = "#/components/schemas";

const noEnvelope = {
  at: schema,
  message: "The answer of CreateThing must be an object with the one required member `Response`.",
};
const noChoice = {
  at: `${schema}/properties/Response`,
  message: "`Response` of CreateThing must be `oneOf` of two schemas, the result and the error.",
};

describeRule("action-envelope", [
  {
    given: "no request body",
    change: remove(request),
    want: [
      {
        at: `key of ${post}`,
        message: "CreateThing has no `requestBody`; without input an action is still sent an empty object.",
      },
    ],
  },
  {
    given: "an optional request body",
    change: remove(`${request}/required`),
    want: [
      { at: `key of ${request}`, message: "The body of CreateThing is optional; write `required: true`." },
    ],
  },
  {
    given: "a request that is not JSON",
    change: [
      copy(`${request}/content/application~1json`, `${request}/content/text~1plain`),
      remove(`${request}/content/application~1json`),
    ],
    want: [
      {
        at: `key of ${request}/content/text~1plain`,
        message: "The request of CreateThing is `text/plain`; only JSON is exchanged.",
      },
      {
        at: `key of ${request}/content`,
        message: "The request of CreateThing needs a schema for `application/json`.",
      },
    ],
  },
  {
    given: "a file, and a form for it",
    change: [
      copy(`${request}/content/application~1json`, `${request}/content/multipart~1form-data`),
      remove(`${request}/content/application~1json`),
      put(`${schemas}/CreateThingRequest/properties/Name/format`, "binary"),
    ],
    want: [],
  },
  {
    given: "a file in JSON",
    change: put(`${schemas}/CreateThingRequest/properties/Name/format`, "binary"),
    want: [
      {
        at: `${schemas}/CreateThingRequest/properties/Name/format`,
        message:
          "CreateThing takes a file, which is no JSON; write `multipart/form-data` for `application/json`.",
      },
    ],
  },
  {
    given: "a form without a file, beside JSON",
    change: copy(`${request}/content/application~1json`, `${request}/content/multipart~1form-data`),
    want: [
      {
        at: `key of ${request}/content/application~1json`,
        message: "The request of CreateThing is `application/json`; `multipart/form-data` stands alone.",
      },
      {
        at: `key of ${request}/content/multipart~1form-data`,
        message: "CreateThing takes no file (`format: binary`); write `application/json`.",
      },
    ],
  },
  {
    given: "a status of its own for errors",
    change: put(`${post}/responses/404`, { description: "Not found." }),
    want: [
      {
        at: `key of ${post}/responses/404`,
        message:
          "CreateThing answers `404`; failures come with status 200 too, as the error in the envelope.",
      },
    ],
  },
  {
    given: "no answer",
    change: put(`${post}/responses`, {}),
    want: [
      {
        at: `key of ${post}/responses`,
        message: 'CreateThing has no response `"200"`; results and errors both belong there.',
      },
    ],
  },
  {
    given: "an answer without a schema",
    change: remove(schema),
    want: [
      {
        at: `key of ${answer}/content/application~1json`,
        message: "The answer of CreateThing needs a schema for `application/json`.",
      },
    ],
  },
  {
    given: "an answer without an envelope",
    change: put(schema, { $ref: `${schemas}/CreateThingResponse` }),
    want: [{ ...noEnvelope, at: `${schemas}/CreateThingResponse` }],
  },
  { given: "an optional envelope", change: remove(`${schema}/required`), want: [noEnvelope] },
  {
    given: "something beside the envelope",
    change: put(`${schema}/properties/Status`, { type: "string" }),
    want: [noEnvelope],
  },
  {
    given: "a result, but no error",
    change: remove(`${schema}/properties/Response/oneOf/1`),
    want: [noChoice],
  },
  {
    given: "the error before the result",
    change: put(`${schema}/properties/Response/oneOf`, [
      { $ref: `${schemas}/ErrorResponse` },
      { $ref: `${schemas}/CreateThingResponse` },
    ]),
    want: [noChoice],
  },
  {
    given: "a result without a request id",
    change: put(`${schemas}/CreateThingResponse/required`, ["Id"]),
    want: [
      {
        at: `${schemas}/CreateThingResponse`,
        message: "The result of CreateThing must be an object that requires `RequestId`.",
      },
    ],
  },
  {
    given: "an error without a request id, in two actions",
    change: [
      remove(`${schemas}/ErrorResponse/properties/RequestId`),
      copy("#/paths/~1#CreateThing", "#/paths/~1#DeleteThing"),
    ],
    want: [
      {
        at: `${schemas}/ErrorResponse`,
        message: "The error of an answer must be an object that requires `Error` and `RequestId`.",
      },
    ],
  },
  {
    given: "an error without a code",
    change: put(`${schemas}/ErrorResponse/properties/Error/required`, ["Message"]),
    want: [
      {
        at: `${schemas}/ErrorResponse/properties/Error`,
        message: "The `Error` of an answer must be an object that requires `Code` and `Message`.",
      },
    ],
  },
]);
