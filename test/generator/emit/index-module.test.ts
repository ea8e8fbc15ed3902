import { describe, expect, it } from "vitest";
import { emitIndex } from "../../../generator/emit/index-module.js";
import { copy, put, remove } from "../../model/lint/document.js";
import { addListThings, recipe } from "../../model/lint/list-things.js";
import { createPlan, print } from "../example-plan.js";

const runtime =
  'export { ApiError, type CallError, CallFailure, type CallOptions, type ClientOptions, type Credentials, type Result } from "@openaction/runtime";';

describe("the index of a package", () => {
  it("lists everything that its modules export, by name", () => {
    expect(print(emitIndex(createPlan())).split("\n")).toEqual([
      runtime,
      'export { createThing, CreateThingAction, type CreateThingRequest, type CreateThingResponse } from "./actions/create-thing.js";',
      'export { createThingsClient, type ThingsClient, ThingsService } from "./client.js";',
      'export { type CreateThingErrorCode, type ThingsCommonErrorCode, ThingsErrorCatalogue, ThingsErrorCode } from "./error-code.js";',
      'export type { components, operations, paths } from "./schema.js";',
      'export type { Part } from "./structures.js";',
    ]);
  });

  it("has no line for structures where there are none", () => {
    const plan = createPlan(remove("#/components/schemas/CreateThingRequest/properties/Parts"));
    expect(print(emitIndex(plan))).not.toContain("structures");
  });

  it("exports what is needed to reconcile, and the type of 64-bit integers, where the document has them", () => {
    const post = "#/paths/~1#CreateThing/post";
    const plan = createPlan(addListThings, put(`${post}/x-reconcile`, recipe));
    const text = print(emitIndex(plan));
    expect(text).toContain('type Result, isAdopted, reconcile } from "@openaction/runtime";');
    expect(text).toContain('export type { Int64 } from "@openaction/runtime/json";');
    expect(text).toContain("export { createThing, CreateThingAction, createThingReconciliation,");
  });

  it("exports a type that two actions share once", () => {
    const lines = print(emitIndex(createPlan(copy("#/paths/~1#CreateThing", "#/paths/~1#AddThing")))).split(
      "\n",
    );
    expect(lines.filter((line) => line.includes("CreateThingRequest"))).toHaveLength(1);
    expect(lines).toContain('export { addThing, AddThingAction } from "./actions/add-thing.js";');
  });
});
