import { describe, expect, it } from "vitest";
import { isDocumented, outcomeOf } from "../../runtime/error-facts.js";

const action = { errorCodes: ["ResourceNotFound"], unknownOutcome: ["FailedOperation.Half"] };
const service = { errorCodes: ["InternalError"], unknownOutcome: ["InternalError"] };
const parties = [action, service];

describe("isDocumented", () => {
  it.each([
    { given: "ResourceNotFound", want: true },
    { given: "InternalError", want: true },
    { given: "InternalError.DbError", want: false },
    { given: "Resource", want: false },
    { given: "toString", want: false },
  ])("of $given is $want", ({ given, want }) => {
    expect(isDocumented(given, parties)).toBe(want);
  });
});

describe("outcomeOf", () => {
  it.each([
    { given: "InternalError", want: "unknown" },
    { given: "InternalError.DbError", want: "unknown" },
    { given: "InternalError.Db.Error", want: "unknown" },
    { given: "InternalErrors", want: "rejected" },
    { given: "FailedOperation.Half", want: "unknown" },
    { given: "FailedOperation", want: "rejected" },
    { given: "ResourceNotFound", want: "rejected" },
  ])("of $given is $want", ({ given, want }) => {
    expect(outcomeOf(given, parties)).toBe(want);
  });

  it("is that the service executed nothing where no code says otherwise", () => {
    expect(outcomeOf("InternalError", [{ errorCodes: [] }])).toBe("rejected");
  });
});
