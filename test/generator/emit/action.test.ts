import { describe, expect, it } from "vitest";
import { emitAction } from "../../../generator/emit/action.js";
import { type Change, copy, put, remove } from "../../model/lint/document.js";
import { addListThings, recipe } from "../../model/lint/list-things.js";
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
import { int64Codec } from "@openaction/runtime/json";
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
  Size?: number | bigint | string;
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
  int64: {
  codec: int64Codec,
  request: ["Size"],
  },
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
      put(`${service}/InternalError.Lost`, { ...entry, retry: "never", outcome: "unknown" }),
      put(`${service}/InternalError.Slow`, { ...entry, retry: "conditional" }),
      put(`${service}/LimitExceeded.Rate`, { ...entry, retry: "throttle" }),
      put(`${service}/LimitExceeded.Elsewhere`, { ...entry, retry: "throttle" }),
      put(`${post}/x-error-codes`, [
        "LimitExceeded.Things",
        "InternalError",
        "LimitExceeded.Rate",
        "InternalError.Lost",
        "InternalError.Slow",
      ]),
    ]);
    // Whatever repeats as its family does is not told again.
    expect(
      text,
    ).toContain(`  errorCodes: ["InternalError.Lost", "InternalError.Slow", "LimitExceeded.Rate", "LimitExceeded.Things"],
  retry: {
  "InternalError.Lost": "never",
  "LimitExceeded.Rate": "throttle",
  },
  unknownOutcome: ["InternalError.Lost"],
`);
  });

  it("tells where results have 64-bit integers, and gives them the type of the client's mode", () => {
    const integer = { type: "integer", format: "int64", description: "A number." };
    const text = emit([
      put(`${schemas}/CreateThingResponse/properties/Number`, integer),
      put(`${schemas}/CreateThingResponse/properties/Port`, { ...integer, minimum: 0, maximum: 65_535 }),
    ]);
    expect(text).toContain('import { type Int64, int64Codec } from "@openaction/runtime/json";');
    expect(text).toContain("  Number?: Int64;\n");
    expect(text).toContain("  Port?: number;\n");
    expect(text).toContain('  request: ["Size"],\n  response: ["Number"],\n');
  });

  it("holds the recipe of a create in a constant of its own", () => {
    const text = emit([addListThings, put(`${post}/x-reconcile`, recipe)]);
    expect(text).toContain(
      'import type { Action, CallOptions, Result, Reconciliation } from "@openaction/runtime";',
    );
    expect(text).toContain('import { ListThingsAction } from "./list-things.js";');
    expect(text).toContain("unless by {@link createThingReconciliation}.");
    expect(text).toContain(`export const createThingReconciliation: Reconciliation = {
  action: "CreateThing",
  list: ListThingsAction,
  items: "Things",
  key: ["Kind"],
  same: ["Name"],
  id: "Id",
  createdAt: "Since",
  takenCode: "LimitExceeded.Things",
  };`);
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
