import { describe, expect, it } from "vitest";
import { buildAction } from "../../../model/build/build-action.js";
import type { ActionModel } from "../../../model/index.js";
import { createRoot } from "../json-document.js";
import { type Change, copy, put, remove } from "../lint/document.js";
import { recipe } from "../lint/list-things.js";

const post = "#/paths/~1#CreateThing/post";
const request = `${post}/requestBody/content/application~1json`;
const answer = `${post}/responses/200/content/application~1json`;
const inner = `${answer}/schema/properties/Response`;

function build(...changes: readonly Change[]): ActionModel {
  const path = createRoot(...changes)
    .get("paths")
    .get("/#CreateThing");
  return buildAction("CreateThing", path, "Response", undefined);
}

describe("an action", () => {
  it("is read from its path item", () => {
    expect(build()).toEqual({
      name: "CreateThing",
      functionName: "createThing",
      fileName: "create-thing",
      summary: "Create a thing",
      description: "Creates a thing and tells its id.",
      tag: "Things",
      deprecated: false,
      effect: "create",
      rateLimit: { requests: 20, seconds: 1 },
      request: "CreateThingRequest",
      response: "CreateThingResponse",
      errorCodes: ["LimitExceeded.Things"],
      examples: [
        {
          key: "small",
          summary: "A small thing",
          request: { Name: "pebble", Size: 1 },
          response: { Id: "t-1", RequestId: "r-1" },
          outcome: "result",
        },
        {
          key: "full",
          summary: "One thing too many",
          request: { Name: "rock", Size: 9 },
          response: { Error: { Code: "LimitExceeded.Things", Message: "Full." }, RequestId: "r-2" },
          outcome: "error",
        },
      ],
    });
  });

  it("names the file that people edit, where it is known", () => {
    const path = createRoot().get("paths").get("/#CreateThing");
    expect(buildAction("CreateThing", path, "Response", "spec/create-thing.yaml").source).toBe(
      "spec/create-thing.yaml",
    );
  });

  it.each<{ given: string; changes: readonly Change[]; want: Partial<ActionModel> }>([
    { given: "deprecated", changes: [put(`${post}/deprecated`, true)], want: { deprecated: true } },
    { given: "without group", changes: [remove(`${post}/tags`)], want: { tag: "" } },
    {
      given: "without codes of its own",
      changes: [remove(`${post}/x-error-codes`)],
      want: { errorCodes: [] },
    },
    {
      given: "answering with a stream of events",
      changes: [put(`${post}/x-streaming`, "sse")],
      want: { streaming: "sse" },
    },
    {
      given: "found out about where its answer was lost",
      changes: [put(`${post}/x-reconcile`, recipe)],
      want: {
        reconcile: recipe,
      },
    },
    {
      given: "waited for",
      changes: [
        put(`${post}/x-wait`, {
          ready: { description: "All is ready.\n", items: "Things", member: "State", done: [0, "READY"] },
        }),
      ],
      want: {
        waits: [
          {
            name: "ready",
            description: "All is ready.",
            items: "Things",
            member: "State",
            done: [0, "READY"],
            failed: [],
          },
        ],
      },
    },
    {
      given: "taking files",
      changes: [copy(request, `${post}/requestBody/content/multipart~1form-data`), remove(request)],
      want: { body: "multipart", request: "CreateThingRequest" },
    },
    {
      given: "without examples",
      changes: [remove(`${request}/examples`), remove(`${answer}/examples`)],
      want: { examples: [] },
    },
  ])("may be $given", ({ changes, want }) => {
    expect(build(...changes)).toMatchObject(want);
  });
});

describe("the rate limit of an action", () => {
  it("is absent where the document does not know it", () => {
    expect(build(remove(`${post}/x-rate-limit`))).not.toHaveProperty("rateLimit");
  });
});

describe("the result of an action", () => {
  it.each<{ given: string; changes: readonly Change[] }>([
    { given: "as the first branch of the envelope", changes: [] },
    {
      given: "as the second branch of the envelope",
      changes: [
        put(`${inner}/oneOf`, [
          { $ref: "#/components/schemas/ErrorResponse" },
          { $ref: "#/components/schemas/CreateThingResponse" },
        ]),
      ],
    },
    {
      given: "in an envelope that is referred to",
      changes: [
        copy(`${answer}/schema`, "#/components/schemas/Envelope"),
        put(`${answer}/schema`, { $ref: "#/components/schemas/Envelope" }),
      ],
    },
    {
      given: "in an answer that is referred to",
      changes: [
        put("#/components/responses", {}),
        copy(`${post}/responses/200`, "#/components/responses/Created"),
        put(`${post}/responses/200`, { $ref: "#/components/responses/Created" }),
      ],
    },
  ])("is found $given", ({ changes }) => {
    expect(build(...changes).response).toBe("CreateThingResponse");
  });
});

describe("examples", () => {
  it("are paired by their keys, in the order of the requests", () => {
    const swapped = build(
      copy(`${answer}/examples/small`, `${answer}/examples/zzz`),
      remove(`${answer}/examples/small`),
      copy(`${request}/examples/small`, `${request}/examples/zzz`),
      remove(`${request}/examples/small`),
    );
    expect(swapped.examples.map(({ key, outcome }) => [key, outcome])).toEqual([
      ["full", "error"],
      ["zzz", "result"],
    ]);
  });

  it("may stand elsewhere in the document", () => {
    const referred = build(
      put("#/components/examples", {}),
      copy(`${request}/examples/small`, "#/components/examples/Small"),
      put(`${request}/examples/small`, { $ref: "#/components/examples/Small" }),
    );
    expect(referred.examples[0]?.request).toEqual({ Name: "pebble", Size: 1 });
    const answered = build(
      put("#/components/examples", {}),
      copy(`${answer}/examples/small`, "#/components/examples/Small"),
      put(`${answer}/examples/small`, { $ref: "#/components/examples/Small" }),
    );
    expect(answered.examples[0]?.response).toEqual({ Id: "t-1", RequestId: "r-1" });
  });
});

describe("what cannot be read", () => {
  it.each<{ given: string; changes: readonly Change[]; want: string }>([
    {
      given: "an unknown effect",
      changes: [put(`${post}/x-effect`, "write")],
      want: `${post}/x-effect: one of read, create, update, delete is expected here`,
    },
    {
      given: "half a rate limit",
      changes: [remove(`${post}/x-rate-limit/requests`)],
      want: `${post}/x-rate-limit/requests: a number is expected here`,
    },
    {
      given: "a recipe without a list",
      changes: [put(`${post}/x-reconcile`, {})],
      want: `${post}/x-reconcile/list: a text is expected here`,
    },
    {
      given: "a condition on more than a value",
      changes: [put(`${post}/x-wait`, { ready: { items: "Things", member: "State", done: [{}] } })],
      want: `${post}/x-wait/ready/done/0: a number is expected here`,
    },
    {
      given: "a request without a name",
      changes: [put(`${request}/schema`, { type: "object" })],
      want: `${request}/schema: a reference to #/components/schemas/… is expected here`,
    },
    {
      given: "an envelope that never holds a result",
      changes: [put(`${inner}/oneOf`, [{ $ref: "#/components/schemas/ErrorResponse" }])],
      want: `${inner}: oneOf [result, error] is expected here`,
    },
    {
      given: "a request's example without an answer",
      changes: [remove(`${answer}/examples/full`)],
      want: `${answer}/examples/full/value/Response: an object is expected here`,
    },
    {
      given: "an answer outside the envelope",
      changes: [put(`${answer}/examples/small/value`, { Id: "t-1" })],
      want: `${answer}/examples/small/value/Response: an object is expected here`,
    },
  ])("$given", ({ changes, want }) => {
    expect(() => build(...changes)).toThrow(expect.objectContaining({ message: want }));
  });
});
