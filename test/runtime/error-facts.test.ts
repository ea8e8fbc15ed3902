import { describe, expect, it } from "vitest";
import { type ErrorFacts, isDocumented, outcomeOf, retryOf } from "../../runtime/error-facts.js";

const action = {
  errorCodes: ["ResourceNotFound"],
  unknownOutcome: ["FailedOperation.Half", "FailedOperation.Lost"],
};
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

describe("retryOf", () => {
  const facts: readonly ErrorFacts[] = [
    { errorCodes: [], retry: { "ResourceInUse.Never": "never", "Deep.Er": "conditional" } },
    {
      errorCodes: ["InternalError"],
      retry: { RequestLimitExceeded: "throttle", ResourceInUse: "conditional", "Deep.Er": "throttle" },
    },
  ];

  it.each([
    { given: "RequestLimitExceeded", want: "throttle" },
    { given: "RequestLimitExceeded.UinLimitExceeded", want: "throttle" },
    { given: "RequestLimitExceeded.Uin.LimitExceeded", want: "throttle" },
    { given: "RequestLimitExceeded.", want: "throttle" },
    { given: "RequestLimitExceededNot", want: "never" },
    { given: "RequestLimit", want: "never" },
    { given: "ResourceInUse.ByAnother", want: "conditional" },
    { given: "ResourceInUse.Never", want: "never" },
    { given: "InternalError", want: "never" },
    { given: "toString", want: "never" },
    { given: "", want: "never" },
    { given: "...", want: "never" },
  ])("of $given is $want", ({ given, want }) => {
    expect(retryOf(given, facts)).toBe(want);
  });

  it("is the action's word where action and service name the same code", () => {
    expect(retryOf("Deep.Er.Still", facts)).toBe("conditional");
  });
});
