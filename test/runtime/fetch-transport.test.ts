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
    },
    {
      name: "within the answer",
      answer: () => new Response(new ReadableStream({ pull: (controller) => controller.error(reset) })),
    },
  ])("$name leaves open whether the request was executed", async ({ answer }) => {
    const error = await failureOf(connect({}, answer).client.safe(createListener, request));
    expect(error).toBeInstanceOf(TransportError);
    expect(error).toMatchObject({
      code: "ClientError.Transport",
      known: false,
      outcome: "unknown",
      cause: reset,
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
