import {
  type Action,
  type ApiError,
  type CallError,
  type ClientError,
  type ClientErrorCode,
  HttpError,
  type TimeoutError,
} from "@openaction/runtime";
import { describe, expect, expectTypeOf, it } from "vitest";
import { connect, createListener, failureOf, refuseDuplicate, request } from "./fake-service.js";

enum Code {
  Taken = "InvalidParameterValue.DuplicatedListenerPort",
  NotFound = "ResourceNotFound",
  Foreign = "ResourceInUse",
}

type OwnCode = Code.Taken | Code.NotFound;

/** An action as it is generated: the codes' type is of an enum, the facts are text. */
const action: Action<typeof request, object, OwnCode> = {
  name: "CreateHTTPListener",
  effect: "create",
  rateLimit: { requests: 20, seconds: 1 },
  errorCodes: ["InvalidParameterValue.DuplicatedListenerPort", "ResourceNotFound"],
};

/** A switch over an enum, complete: `never` is all that is left. */
function describeError(error: CallError<OwnCode>): string {
  if (!error.known) return `other: ${error.code}`;
  switch (error.code) {
    case Code.Taken:
      return "taken";
    case Code.NotFound:
      return "not found";
    // @ts-expect-error: not documented for the action
    case Code.Foreign:
      return "foreign";
    default:
      return error satisfies never;
  }
}

/** The same over texts, and without a default: a missing code would be a missing return. */
function describeText(error: CallError<`${OwnCode}`>): string {
  if (!error.known) return `other: ${error.code}`;
  switch (error.code) {
    case "InvalidParameterValue.DuplicatedListenerPort":
      return "taken";
    case "ResourceNotFound":
      return "not found";
  }
}

describe("CallError", () => {
  it("is told apart by `known`", async () => {
    const settled = await connect({}, refuseDuplicate).client.safe(createListener, request);
    if (settled.ok) throw new Error("The call succeeded.");
    const { error } = settled;
    if (error.known) expectTypeOf(error.code).toEqualTypeOf<import("./fake-service.js").CreateListenerCode>();
    else expectTypeOf(error).toEqualTypeOf<(ApiError & { readonly known: false }) | ClientError>();
    expectTypeOf(error.code).toEqualTypeOf<string>();
    expect(error.code === Code.Taken).toBe(true);
  });

  it("makes a switch over the documented codes complete", async () => {
    const settled = await connect({}, refuseDuplicate).client.safe(action, request);
    expect(settled.ok || describeError(settled.error)).toBe("taken");
    expect(settled.ok || describeText(settled.error)).toBe("taken");
  });

  it("narrows to the client's own failures by class", async () => {
    const error = await failureOf(
      connect({}, () => new Response("", { status: 503 })).client.safe(createListener, request),
    );
    expect(error instanceof HttpError && error.status).toBe(503);
    expectTypeOf<HttpError["status"]>().toEqualTypeOf<number>();
    expectTypeOf<TimeoutError["code"]>().toEqualTypeOf<"ClientError.Timeout">();
    expectTypeOf<ClientError["code"]>().toEqualTypeOf<ClientErrorCode>();
  });
});
