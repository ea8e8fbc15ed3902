import { describe, expect, it } from "vitest";
import { emitErrorCode } from "../../../generator/emit/error-code.js";
import { put } from "../../model/lint/document.js";
import { createPlan, print } from "../example-plan.js";

describe("the error codes' file", () => {
  it("holds the enum, a union of codes per action, and the catalogue as data", () => {
    expect(
      print(emitErrorCode(createPlan())),
    ).toBe(`import type { ErrorDescription } from "@openaction/runtime";

/** Every documented error code of Things, spelled as on the wire with \`_\` for \`.\`. */
export enum ThingsErrorCode {
  /** It broke. Wait. */
  InternalError = "InternalError",
  /** Too many things. Delete one. */
  LimitExceeded_Things = "LimitExceeded.Things"
}

/** Codes that any action may answer. */
export type ThingsCommonErrorCode = ThingsErrorCode.InternalError;

/** Codes that {@link ThingsErrorCode} documents for CreateThing, the common ones included. */
export type CreateThingErrorCode = ThingsCommonErrorCode | ThingsErrorCode.LimitExceeded_Things;

/** What each code means, what to do about it, and whether the same request may be sent again. */
export const ThingsErrorCatalogue: Readonly<Record<\`\${ThingsErrorCode}\`, ErrorDescription>> = {
  InternalError: {
  category: "InternalError",
  meaning: "It broke.",
  remedy: "Wait.",
  retry: "conditional",
  outcome: "unknown",
  },
  "LimitExceeded.Things": {
  category: "LimitExceeded",
  meaning: "Too many things.",
  remedy: "Delete one.",
  retry: "never",
  outcome: "rejected",
  },
  };`);
  });

  it("gives an action without codes of its own the common ones", () => {
    const codes = put("#/paths/~1#CreateThing/post/x-error-codes", ["InternalError"]);
    expect(print(emitErrorCode(createPlan(codes)))).toContain(
      "export type CreateThingErrorCode = ThingsCommonErrorCode;",
    );
  });

  it("lists the codes of a union in the order of the catalogue", () => {
    const entry = { meaning: "M.", remedy: "R.", retry: "never", source: "seed" };
    const text = print(
      emitErrorCode(
        createPlan(
          put("#/x-error-catalogue/service/LimitExceeded.Parts", entry),
          put("#/paths/~1#CreateThing/post/x-error-codes", ["LimitExceeded.Things", "LimitExceeded.Parts"]),
        ),
      ),
    );
    expect(text).toContain(
      "= ThingsCommonErrorCode | ThingsErrorCode.LimitExceeded_Parts | ThingsErrorCode.LimitExceeded_Things;",
    );
  });
});
