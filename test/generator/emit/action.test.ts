import { describe, expect, it } from "vitest";
import { emitAction } from "../../../generator/emit/action.js";
import { type Change, copy, put, remove } from "../../model/lint/document.js";
import { createPlan, print } from "../example-plan.js";

const post = "#/paths/~1#CreateThing/post";
const schemas = "#/components/schemas";

/** The file of an action, the first one unless another is named. */
function emit(changes: readonly Change[] = [], name = "CreateThing"): string {
  const plan = createPlan(...changes);
  const action = plan.model.actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`there is no action ${name}`);
  return print(emitAction(plan, action));
}

describe("the file of an action", () => {
  it("holds its function, its types and its wire facts, in this order", () => {
    expect(emit()).toBe(`import type { Action, CallOptions, Result } from "@openaction/runtime";
import type { ThingsClient } from "../client.js";
import type { CreateThingErrorCode } from "../error-code.js";
import type { Part } from "../structures.js";

/**
 * Create a thing.
 *
 * Creates a thing and tells its id.
 *
 * At most 20 calls a second for one account and region.
 *
 * @throws {CallFailure} An \`ApiError\` has a code of {@link CreateThingErrorCode}, or one that is not documented.
 * @example
 * \`\`\`ts
 * const { Id } = await createThing(things, { Name: "pebble", Size: 1 });
 * \`\`\`
 */
export function createThing(client: ThingsClient, request: CreateThingRequest, options?: CallOptions): Promise<CreateThingResponse> {
  return client.call(CreateThingAction, request, options);
}

/** Like {@link createThing}, but resolves to the error instead of throwing it. */
createThing.safe = (client: ThingsClient, request: CreateThingRequest, options?: CallOptions): Promise<Result<CreateThingResponse, CreateThingErrorCode>> =>
  client.safe(CreateThingAction, request, options);

/** The thing to create. */
export interface CreateThingRequest {
  /** Name of the thing. */
  Name: string;
  /** Size of the thing. */
  Size?: number;
  /** What it consists of. */
  Parts?: Part[];
  /** Never set in this form of the request. */
  Kind?: never;
}

/** The thing. */
export interface CreateThingResponse {
  /** Id of the thing. */
  Id: string;
  /** Id of the request. */
  RequestId: string;
}

/** What the runtime needs to know about CreateThing. */
export const CreateThingAction: Action<CreateThingRequest, CreateThingResponse, CreateThingErrorCode> = {
  name: "CreateThing",
  effect: "create",
  rateLimit: { requests: 20, seconds: 1 },
  errorCodes: ["LimitExceeded.Things"],
  };`);
  });

  it("holds the variants of its request, and forbids in each the members of the others", () => {
    const text = emit([
      put(`${schemas}/CreateThingRequest`, {
        oneOf: [{ $ref: `${schemas}/CreatePebbleRequest` }, { $ref: `${schemas}/CreateRockRequest` }],
      }),
      put(`${schemas}/CreatePebbleRequest`, {
        type: "object",
        required: ["Grams"],
        properties: { Grams: { type: "integer" }, Tons: false },
      }),
      put(`${schemas}/CreateRockRequest`, {
        type: "object",
        required: ["Tons"],
        properties: { Tons: { type: "number" }, Grams: false },
      }),
    ]);
    expect(text).toContain(`/** Parameters of {@link createThing}. */
export type CreateThingRequest = CreatePebbleRequest | CreateRockRequest;

/** Parameters of {@link createThing}. */
export interface CreatePebbleRequest {
  Grams: number;
  /** Never set in this form of the request. */
  Tons?: never;
}

/** Parameters of {@link createThing}. */
export interface CreateRockRequest {
  Tons: number;
  /** Never set in this form of the request. */
  Grams?: never;
}`);
  });

  it.each<{ given: string; changes: readonly Change[]; want: string }>([
    {
      given: "of the window of its limit",
      changes: [put(`${post}/x-rate-limit`, { requests: 5, seconds: 60 })],
      want: " * At most 5 calls in 60 seconds for one account and region.\n",
    },
    {
      given: "that it is deprecated",
      changes: [put(`${post}/deprecated`, true)],
      want: " * @deprecated\n */\nexport function createThing(",
    },
    {
      given: "what its result is, where the document does not",
      changes: [remove(`${schemas}/CreateThingResponse/description`)],
      want: "/** Result of {@link createThing}. */\nexport interface CreateThingResponse {",
    },
  ])("tells $given", ({ changes, want }) => {
    expect(emit(changes)).toContain(want);
  });

  it("has no example where the document has none that succeeds", () => {
    const content = "content/application~1json/examples";
    const text = emit([
      remove(`${post}/requestBody/${content}/small`),
      remove(`${post}/responses/200/${content}/small`),
    ]);
    expect(text).not.toContain("@example");
    expect(text).toContain("or one that is not documented.\n */");
  });

  it("names the codes that are not common, and what the runtime must know of them", () => {
    const service = "#/x-error-catalogue/service";
    const entry = { meaning: "M.", remedy: "R.", source: "seed" };
    const text = emit([
      put(`${service}/InternalError.Lost`, { ...entry, retry: "conditional", outcome: "unknown" }),
      put(`${service}/LimitExceeded.Rate`, { ...entry, retry: "throttle" }),
      put(`${service}/LimitExceeded.Elsewhere`, { ...entry, retry: "throttle" }),
      put(`${post}/x-error-codes`, [
        "LimitExceeded.Things",
        "InternalError",
        "LimitExceeded.Rate",
        "InternalError.Lost",
      ]),
    ]);
    expect(
      text,
    ).toContain(`  errorCodes: ["InternalError.Lost", "LimitExceeded.Rate", "LimitExceeded.Things"],
  retry: {
  "InternalError.Lost": "conditional",
  "LimitExceeded.Rate": "throttle",
  },
  unknownOutcome: ["InternalError.Lost"],
`);
  });

  it("imports the types that stand with another action", () => {
    const other = "#/paths/~1#AddThing";
    const text = emit([copy("#/paths/~1#CreateThing", other)], "AddThing");
    expect(text).toContain(
      'import type { CreateThingRequest, CreateThingResponse } from "../actions/create-thing.js";',
    );
    expect(text).not.toContain("export interface");
    expect(text).toContain("request: CreateThingRequest");
  });

  it("has a function of another name where its own is a keyword", () => {
    const text = emit(
      [copy("#/paths/~1#CreateThing", "#/paths/~1#Delete"), remove("#/paths/~1#CreateThing")],
      "Delete",
    );
    expect(text).toContain("export function deleteAction(");
    expect(text).toContain("export const DeleteAction: Action<");
    expect(text).toContain('  name: "Delete",\n');
  });
});
