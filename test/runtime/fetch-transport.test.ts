import { TransportError } from "@openaction/runtime";
import { describe, expect, it } from "vitest";
import { connect, createListener, failureOf, request } from "./fake-service.js";

const reset = new TypeError("terminated", { cause: new Error("ECONNRESET") });

describe("a connection that fails", () => {
  it.each([
    {
      name: "before the answer",
      answer: () => {
        throw reset;
      },
      cause: reset,
    },
    {
      name: "within the answer",
      answer: () => new Response(new ReadableStream({ pull: (controller) => controller.error(reset) })),
      // A browser puts an error of its own in its place.
      cause: expect.any(TypeError),
    },
  ])("$name leaves open whether the request was executed", async ({ answer, cause }) => {
    const error = await failureOf(connect({}, answer).client.safe(createListener, request));
    expect(error).toBeInstanceOf(TransportError);
    expect(error.message).toBe("CreateHTTPListener: the connection failed. It may have been executed.");
    expect(error).toMatchObject({
      code: "ClientError.Transport",
      known: false,
      outcome: "unknown",
      cause,
    });
  });
});

it("hands the signal on, which ends the request when the call is given up", async () => {
  const controller = new AbortController();
  const { client, sent } = connect({}, () => {
    controller.abort();
    return new Promise<never>(() => {});
  });
  expect(sent[0]?.signal).toBeUndefined();
  await client.safe(createListener, request, controller);
  expect(sent[0]?.signal.aborted).toBe(true);
});
