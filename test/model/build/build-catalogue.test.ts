import { describe, expect, it } from "vitest";
import { buildCatalogue, toCategory } from "../../../model/build/build-catalogue.js";
import { createRoot } from "../json-document.js";
import { type Change, put } from "../lint/document.js";

const service = "#/x-error-catalogue/service";
const codes = (...changes: readonly Change[]) => buildCatalogue(createRoot(...changes), new Map()).codes;

describe("the error catalogue", () => {
  it("holds each code once, with what it means and which actions document it", () => {
    const codesByAction = new Map([
      ["CreateThing", ["LimitExceeded.Things", "InternalError"]],
      ["DeleteThing", ["InternalError"]],
    ]);
    expect(buildCatalogue(createRoot(), codesByAction)).toEqual({
      categories: [
        { name: "InternalError", meaning: "The service broke down." },
        { name: "LimitExceeded", meaning: "A quota is used up." },
      ],
      codes: [
        {
          code: "InternalError",
          memberName: "InternalError",
          category: "InternalError",
          meaning: "It broke.",
          remedy: "Wait.",
          retry: "conditional",
          outcome: "unknown",
          source: "vendor-doc",
          common: true,
          actions: ["CreateThing", "DeleteThing"],
        },
        {
          code: "LimitExceeded.Things",
          memberName: "LimitExceeded_Things",
          category: "LimitExceeded",
          meaning: "Too many things.",
          remedy: "Delete one.",
          retry: "never",
          // A code that says nothing else tells that nothing was executed.
          outcome: "rejected",
          source: "seed",
          common: false,
          actions: ["CreateThing"],
        },
      ],
    });
  });

  it("is in the order of code units, whatever the language of the machine", () => {
    const entry = { meaning: "M.", remedy: "R.", retry: "never", source: "seed" };
    const found = codes(
      put(`${service}/a`, entry),
      put(`${service}/Z`, entry),
      put(`${service}/A.b`, entry),
      put(`${service}/A`, entry),
    );
    expect(found.map(({ code }) => code)).toEqual([
      "A",
      "A.b",
      "InternalError",
      "LimitExceeded.Things",
      "Z",
      "a",
    ]);
  });

  it("may stand elsewhere in the document", () => {
    const moved = codes(put("#/components/x-codes", {}), put(service, { $ref: "#/components/x-codes" }));
    expect(moved.map(({ code }) => code)).toEqual(["InternalError"]);
  });

  it.each([
    { given: "LimitExceeded.Things.Many", want: "LimitExceeded" },
    { given: "InternalError", want: "InternalError" },
  ])("puts $given into the category $want", ({ given, want }) => {
    expect(toCategory(given)).toBe(want);
  });

  it.each([
    {
      given: "an unknown retry class",
      change: put(`${service}/LimitExceeded.Things/retry`, "maybe"),
      want: `${service}/LimitExceeded.Things/retry: one of never, throttle, conditional, clock, credentials is expected here`,
    },
    {
      given: "an unknown outcome",
      change: put(`${service}/LimitExceeded.Things/outcome`, "done"),
      want: `${service}/LimitExceeded.Things/outcome: one of rejected, unknown is expected here`,
    },
    {
      given: "a code without a source",
      change: put(`${service}/LimitExceeded.Things/source`, undefined),
      want: `${service}/LimitExceeded.Things/source: one of seed, vendor-doc, vendor-source, inferred is expected here`,
    },
  ])("refuses $given", ({ change, want }) => {
    expect(() => codes(change)).toThrow(expect.objectContaining({ message: want }));
  });
});
