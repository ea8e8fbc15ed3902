import { describe, expect, it } from "vitest";
import { emitStructures } from "../../../generator/emit/structures-module.js";
import { type Change, put, remove } from "../../model/lint/document.js";
import { createPlan, print } from "../example-plan.js";

const part = "#/components/schemas/Part";
const emit = (...changes: readonly Change[]) => print(emitStructures(createPlan(...changes)));

describe("the structures' file", () => {
  it("holds what requests and results are made of", () => {
    expect(emit()).toBe(`/** Part of a thing. */
export interface Part {
  /** Weight in kilograms. */
  Weight?: number | null;
  /** What the part consists of. */
  Parts?: Part[];
}`);
  });

  it("says what a structure is where the document does not", () => {
    expect(emit(remove(`${part}/description`))).toContain("/** Part of requests or results. */\n");
  });

  it("imports the types that stand with an action", () => {
    const owner = { $ref: "#/components/schemas/CreateThingResponse", description: "What it belongs to." };
    const text = emit(put(`${part}/properties/Owner`, owner));
    expect(text.split("\n", 1)).toEqual([
      'import type { CreateThingResponse } from "./actions/create-thing.js";',
    ]);
    expect(text).toContain("  /** What it belongs to. */\n  Owner?: CreateThingResponse;\n");
  });
});
