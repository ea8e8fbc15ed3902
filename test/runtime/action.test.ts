import type { Action, ActionFacts, Fetch } from "@openaction/runtime";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type CreateListenerResponse, connect, createListener } from "./fake-service.js";

const { client, sent } = connect();

describe("Action", () => {
  it("carries the types of request and result to the call", async () => {
    const called = client.call(createListener, { ListenerName: "web", Port: 80, GroupId: "lg-123456" });
    expectTypeOf(called).resolves.toEqualTypeOf<CreateListenerResponse>();
    await called;
    expect(sent[0]?.text).toBe('{"ListenerName":"web","Port":80,"GroupId":"lg-123456"}');
  });

  it("refuses requests of other types", () => {
    const calls = [
      // @ts-expect-error: either of the two, not both
      () => client.call(createListener, { ListenerName: "web", Port: 80, GroupId: "lg", ProxyId: "link" }),
      // @ts-expect-error: one of the two
      () => client.call(createListener, { ListenerName: "web", Port: 80 }),
      // @ts-expect-error: a port is a number
      () => client.call(createListener, { ListenerName: "web", Port: "80", GroupId: "lg" }),
      // @ts-expect-error: no such member
      () => client.call(createListener, { ListenerName: "web", Port: 80, GroupId: "lg", Prot: 1 }),
      // @ts-expect-error: a request is needed
      () => client.call(createListener),
    ];
    expect(calls).toHaveLength(5);
  });

  it("adds nothing to the facts at run time", () => {
    expectTypeOf(createListener).toExtend<ActionFacts>();
    expect(Object.getOwnPropertySymbols(createListener)).toEqual([]);
  });

  it("keeps to the codes of its type", () => {
    const facts = { name: "A", effect: "read", rateLimit: { requests: 1, seconds: 1 } } as const;
    // @ts-expect-error: not one of its codes
    const wrongCode: Action<object, object, "A" | "B"> = { ...facts, errorCodes: ["C"] };
    // @ts-expect-error: not a way to repeat a call
    const wrongRetry: Action<object, object, "A"> = { ...facts, errorCodes: [], retry: { A: "always" } };
    expect([wrongCode.errorCodes, wrongRetry.errorCodes]).toEqual([["C"], []]);
  });
});

it("takes the platform's fetch for a fetch", () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
});
