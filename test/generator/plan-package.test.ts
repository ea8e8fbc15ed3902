import { describe, expect, it } from "vitest";
import { copy, put } from "../model/lint/document.js";
import { createPlan } from "./example-plan.js";

const schemas = "#/components/schemas";
const modules = (plan: ReturnType<typeof createPlan>) => Object.fromEntries(plan.moduleOfType);

describe("the module of a type", () => {
  it("is that of the action which it is the request or result of, else that of structures", () => {
    expect(modules(createPlan())).toEqual({
      CreateThingRequest: "actions/create-thing",
      CreateThingResponse: "actions/create-thing",
      Part: "structures",
    });
  });

  it("is that of the action for the variants of a request, too", () => {
    const plan = createPlan(
      put(`${schemas}/CreateThingRequest`, {
        oneOf: [{ $ref: `${schemas}/CreatePebbleRequest` }, { $ref: `${schemas}/CreateRockRequest` }],
      }),
      put(`${schemas}/CreatePebbleRequest`, { type: "object", properties: {} }),
      put(`${schemas}/CreateRockRequest`, {
        type: "object",
        properties: { Parts: { type: "array", items: { $ref: `${schemas}/Part` } } },
      }),
    );
    expect(modules(plan)).toEqual({
      CreateThingRequest: "actions/create-thing",
      CreatePebbleRequest: "actions/create-thing",
      CreateRockRequest: "actions/create-thing",
      CreateThingResponse: "actions/create-thing",
      Part: "structures",
    });
    expect(plan.typesOfAction.get("CreateThing")?.map(({ name }) => name)).toEqual([
      "CreateThingRequest",
      "CreatePebbleRequest",
      "CreateRockRequest",
      "CreateThingResponse",
    ]);
  });

  it("is that of the first action for types that two actions share", () => {
    const plan = createPlan(copy("#/paths/~1#CreateThing", "#/paths/~1#AddThing"));
    expect(modules(plan).CreateThingRequest).toBe("actions/create-thing");
    expect(plan.typesOfAction.get("AddThing")).toEqual([]);
  });
});
